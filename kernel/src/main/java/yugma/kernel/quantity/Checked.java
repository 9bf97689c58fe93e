// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.quantity;

/// The refusals that descriptions of devices share: the message quotes the value and the rule, and
/// NaN is always refused.
public final class Checked {
  private Checked() {}

  /// Refuses a value outside [low, high].
  ///
  /// @param name of the quantity, with its unit
  public static void range(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must lie in [" + low + ", " + high + "]");
    }
  }

  /// Refuses what is no probability.
  public static void probability(String name, double value) {
    range(name, value, 0, 1);
  }

  /// Refuses negative and infinite values.
  public static void atLeastZero(String name, double value) {
    range(name, value, 0, Double.MAX_VALUE);
  }
}
