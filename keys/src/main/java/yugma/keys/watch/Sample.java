// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

/// How often something happened in a number of trials: errors among detections, or detections among
/// pulses.
///
/// @param count in \[0, trials\]; not an integer where it is an expectation
/// @param trials >= 0, at most 2^53
public record Sample(double count, double trials) {
  public Sample {
    if (!(trials >= 0 && trials <= 0x1p53)) {
      throw new IllegalArgumentException("trials are " + trials + ", must lie in [0, 2^53]");
    }
    if (!(count >= 0 && count <= trials)) {
      throw new IllegalArgumentException(
          "count is " + count + ", must lie in [0, " + trials + "], the trials");
    }
  }

  Sample plus(Sample other) {
    return new Sample(count + other.count, trials + other.trials);
  }

  /// The trials in which it did not happen.
  Sample complement() {
    return new Sample(trials - count, trials);
  }
}
