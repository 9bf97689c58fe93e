// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.chain;

import yugma.kernel.quantity.Checked;

/// A chain whose repeaters swap as soon as they hold both pairs, and whose ends measure at once.
///
/// Each memory of a repeater waits from its pair to the swap, so in all pairs wait for as many
/// attempts as neighbours' luck differs by.
///
/// @param links at least 1
/// @param success of one attempt of one link, in (0, 1]
public record SwapAsap(int links, double success) {
  private static final double NEGLIGIBLE = 1e-16;
  private static final int MOST_ATTEMPTS = 1 << 26;

  public SwapAsap {
    new Slowest(links, success);
    if (attempts(success) > MOST_ATTEMPTS) {
      throw new IllegalArgumentException(
          "probability of success is " + success + ", too small for sums over attempts");
    }
  }

  private static double attempts(double success) {
    return success == 1 ? 1 : 1 + StrictMath.log(NEGLIGIBLE) / StrictMath.log1p(-success);
  }

  /// The mean of `exp(-b D)`, by which waiting shrinks the coherence that decays by `exp(-b)` for
  /// each attempt that one memory waits; D is the sum of all waiting.
  ///
  /// A transfer matrix over the attempt at which each link succeeds; O(links / p) time.
  ///
  /// @param decay b, at least 0
  public double coherence(double decay) {
    Checked.atLeastZero("decay per attempt", decay);
    double[] luck = luck();
    double[] sums = luck.clone();
    double step = StrictMath.exp(-decay);
    for (int link = 1; link < links; link++) {
      spread(sums, step);
      for (int t = 0; t < luck.length; t++) {
        sums[t] *= luck[t];
      }
    }
    double sum = 0;
    for (double each : sums) {
      sum += each;
    }
    return sum;
  }

  /// The probability of success at each attempt.
  private double[] luck() {
    double[] luck = new double[(int) Math.ceil(attempts(success))];
    for (int t = 0; t < luck.length; t++) {
      luck[t] = success * StrictMath.pow(1 - success, t);
    }
    return luck;
  }

  /// Multiplies a row by the matrix of `step^|s - t|`.
  private static void spread(double[] row, double step) {
    double[] before = row.clone();
    double from = 0;
    for (int t = 0; t < row.length; t++) {
      from = from * step + before[t];
      row[t] = from;
    }
    double back = 0;
    for (int t = row.length - 1; t >= 0; t--) {
      row[t] += back * step;
      back = back * step + before[t];
    }
  }
}
