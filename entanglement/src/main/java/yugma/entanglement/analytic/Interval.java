// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.analytic;

/// Between what a figure lies.
///
/// @param low at most `high`
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval from " + low + " to " + high);
    }
  }

  /// Both ends times a factor, at least 0.
  Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }
}
