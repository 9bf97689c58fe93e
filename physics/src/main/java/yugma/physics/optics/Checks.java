// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

/// The refusals that the records of this package share; NaN is always refused.
final class Checks {
  private Checks() {}

  static void range(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must lie in [" + low + ", " + high + "]");
    }
  }

  static void probability(String name, double value) {
    range(name, value, 0, 1);
  }

  static void atLeastZero(String name, double value) {
    range(name, value, 0, Double.MAX_VALUE);
  }
}
