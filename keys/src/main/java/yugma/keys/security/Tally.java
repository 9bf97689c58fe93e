// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import java.util.List;

/// Detections in one basis at one intensity, and how many of them are errors.
///
/// A double, because a prediction puts expected counts into the same formulas; a count up to 2^53
/// is exact.
///
/// @param detections n, >= 0
/// @param errors m, in \[0, n\]
public record Tally(double detections, double errors) {
  /// Nothing seen.
  public static final Tally NONE = new Tally(0, 0);

  public Tally {
    if (!(detections >= 0 && detections <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "detections are " + detections + ", must be at least 0 and finite");
    }
    if (!(errors >= 0 && errors <= detections)) {
      throw new IllegalArgumentException(
          "errors are " + errors + ", must lie in [0, " + detections + "], the detections");
    }
  }

  /// Two tallies as one.
  public Tally plus(Tally other) {
    return new Tally(detections + other.detections, errors + other.errors);
  }

  /// All of them as one, added in their order.
  public static Tally sum(List<Tally> tallies) {
    return tallies.stream().reduce(NONE, Tally::plus);
  }

  /// Errors over detections; 0 where nothing was detected.
  public double errorRate() {
    return detections == 0 ? 0 : errors / detections;
  }
}
