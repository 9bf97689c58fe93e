// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

/// A fitted number and how sure it is.
///
/// @param standardError in the number's unit
public record Estimate(double value, double standardError) {
  private static final double NORMAL_95 = 1.959964;

  /// The lower end of its 95 % interval.
  public double low() {
    return value - NORMAL_95 * standardError;
  }

  /// The upper end of its 95 % interval.
  public double high() {
    return value + NORMAL_95 * standardError;
  }

  /// By how many standard errors another number is off.
  public double deviation(double other) {
    return Math.abs(other - value) / standardError;
  }

  /// The estimate of a multiple of it, and a constant.
  public Estimate scaled(double factor, double constant) {
    return new Estimate(factor * value + constant, Math.abs(factor) * standardError);
  }
}
