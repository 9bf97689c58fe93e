// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import yugma.physics.bell.Werner;

/// How many repeaters a path may have and how long its hops may be, as a planner was asked to keep
/// to ([Rabbie 2022](https://doi.org/10.1038/s41534-021-00501-3)): links of fidelity 0.99, 0.93 at
/// the ends, 1 Hz, 1000 modes, swaps that succeed half the time, 22 km to lose all but 1/e.
final class RepeaterBudget {
  private static final double LINK = 0.99;
  private static final double ENDS = 0.93;
  private static final int MODES = 1000;
  private static final double LIGHT_KM_PER_S = 2e5;
  private static final double KM_PER_E = 22;

  private RepeaterBudget() {}

  static double fidelity(int repeaters) {
    Werner all = new Werner(LINK);
    for (int i = 0; i < repeaters; i++) {
      all = all.swap(new Werner(LINK));
    }
    return all.fidelity();
  }

  static double mostRepeaters() {
    int repeaters = 0;
    while (fidelity(repeaters + 1) >= ENDS) {
      repeaters++;
    }
    return repeaters;
  }

  /// By halving, since the rate falls with the length.
  static double longestHopKm() {
    double low = 1;
    double high = 1000;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (rateHz(middle) >= 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double rateHz(double hopKm) {
    int repeaters = (int) mostRepeaters();
    double one = 0.5 * StrictMath.exp(-hopKm / KM_PER_E);
    double any = -StrictMath.expm1(MODES * StrictMath.log1p(-one));
    return LIGHT_KM_PER_S
        / hopKm
        * StrictMath.pow(any, repeaters + 1)
        * StrictMath.pow(0.5, repeaters);
  }
}
