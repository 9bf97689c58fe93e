// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.sampling;

import yugma.kernel.random.RandomStream;

/// The number of failures before the first success of independent trials, drawn exactly without a
/// logarithm.
///
/// `P(n) = p (1-p)^n` factors over the digits of `n` in base 256, so the digits are independent:
/// each is one alias look-up. The highest digit is unbounded; its last outcome means "255 and more,
/// go on", which is exact because the law has no memory. One to about six random words a draw.
/// Immutable, safe to share.
public final class Geometric {
  private static final int BASE = 256;

  /// Above this chance of "go on" another digit is cheaper.
  private static final double GO_ON_AT_MOST = 0.3;

  private static final int DIGITS_AT_MOST = 7;

  private final AliasTable[] digits;

  /// @param success probability of success of one trial, in [1e-15, 1]
  public Geometric(double success) {
    if (!(success >= 1e-15 && success <= 1)) {
      throw new IllegalArgumentException(
          "probability of success is " + success + ", must lie in [1e-15, 1]");
    }
    double logFailure = StrictMath.log1p(-success);
    int count = 1;
    double place = 1;
    while (count < DIGITS_AT_MOST
        && StrictMath.exp(logFailure * place * (BASE - 1)) > GO_ON_AT_MOST) {
      place *= BASE;
      count++;
    }
    digits = new AliasTable[count];
    place = 1;
    for (int i = 0; i < count; i++) {
      digits[i] = i < count - 1 ? lower(logFailure * place) : highest(logFailure * place);
      place *= BASE;
    }
  }

  private static AliasTable lower(double logRatio) {
    double[] weights = new double[BASE];
    for (int digit = 0; digit < BASE; digit++) {
      weights[digit] = StrictMath.exp(logRatio * digit);
    }
    return AliasTable.of(weights);
  }

  private static AliasTable highest(double logRatio) {
    if (logRatio == Double.NEGATIVE_INFINITY) {
      return AliasTable.of(new double[] {1});
    }
    double[] weights = new double[BASE];
    for (int digit = 0; digit < BASE - 1; digit++) {
      weights[digit] = StrictMath.exp(logRatio * digit) * -StrictMath.expm1(logRatio);
    }
    weights[BASE - 1] = StrictMath.exp(logRatio * (BASE - 1));
    return AliasTable.of(weights);
  }

  /// Draws a number of failures, >= 0.
  public long draw(RandomStream random) {
    int top = digits.length - 1;
    long value = 0;
    int digit;
    do {
      digit = digits[top].draw(random);
      value += digit;
    } while (digit == BASE - 1);
    for (int i = top - 1; i >= 0; i--) {
      value = value * BASE + digits[i].draw(random);
    }
    return value;
  }
}
