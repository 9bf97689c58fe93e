// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.chain;

import yugma.kernel.quantity.Checked;

/// The attempts until the slowest of some links has its pair, all trying at once.
///
/// @param links at least 1
/// @param success of one attempt of one link, in (0, 1]
public record Slowest(int links, double success) {
  /// Beyond this many links the terms of the alternating sum cancel too well.
  private static final int MOST_ALTERNATING = 25;

  /// Below this the sum is its integral and a half to 15 digits, since all derivatives at 0 vanish.
  private static final double SMALL = 0.01;

  public Slowest {
    if (links < 1) {
      throw new IllegalArgumentException("number of links is " + links + ", must be at least 1");
    }
    requireSuccess(success);
  }

  static void requireSuccess(double success) {
    Checked.probability("probability of success", success);
    if (success == 0) {
      throw new IllegalArgumentException("a link that never succeeds is waited for in vain");
    }
  }

  /// The mean: `H(n) / p` for small p.
  public double mean() {
    if (links <= MOST_ALTERNATING) {
      return alternating();
    }
    double rate = -StrictMath.log1p(-success);
    return success < SMALL ? harmonic() / rate + 0.5 : summed(rate);
  }

  private double alternating() {
    double sum = 0;
    double choices = 1;
    for (int k = 1; k <= links; k++) {
      choices *= (double) (links - k + 1) / k;
      double all = -StrictMath.expm1(k * StrictMath.log1p(-success));
      sum += (k % 2 == 1 ? choices : -choices) / all;
    }
    return sum;
  }

  private double harmonic() {
    double sum = 0;
    for (int k = links; k >= 1; k--) {
      sum += 1.0 / k;
    }
    return sum;
  }

  private double summed(double rate) {
    double sum = 0;
    double term = 1;
    for (int t = 1; term > 0x1p-60; t++) {
      sum += term;
      term = -StrictMath.expm1(links * StrictMath.log1p(-StrictMath.exp(-rate * t)));
    }
    return sum;
  }
}
