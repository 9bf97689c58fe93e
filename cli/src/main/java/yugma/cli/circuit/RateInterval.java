// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import yugma.keys.watch.BinomialTail;

/// The rate of something that was counted, with the exact 99 % interval of Clopper and Pearson.
///
/// @param shots >= 1
public record RateInterval(long count, long shots) {
  private static final double TAIL = 0.005;

  public RateInterval {
    if (shots < 1 || count < 0 || count > shots) {
      throw new IllegalArgumentException(
          "count is " + count + " of " + shots + ", must lie in 0 to the shots, at least 1");
    }
  }

  /// The share that was counted.
  public double rate() {
    return (double) count / shots;
  }

  /// The lower end.
  public double low() {
    return BinomialTail.lowest(count, shots, TAIL);
  }

  /// The upper end.
  public double high() {
    return BinomialTail.highest(count, shots, TAIL);
  }
}
