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
    return count == 0 ? 0 : crossing(count, TAIL);
  }

  /// The upper end.
  public double high() {
    return count == shots ? 1 : crossing(count + 1, 1 - TAIL);
  }

  /// The rate at which so many or more have a probability, which rises with the rate.
  private double crossing(long atLeast, double value) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (BinomialTail.atLeast(atLeast, shots, middle) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
