// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.Optional;
import java.util.OptionalLong;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// What a higher layer asks of a link ([Dahlberg 2019](https://arxiv.org/abs/1903.09778), section
/// 4.1: CREATE).
///
/// @param purpose of whoever asks, which both ends are told: the number of a virtual circuit
/// @param pairs how many, at least 1; without a number as many as can be made until it is cancelled
/// @param kind what for
/// @param minFidelity that a pair shall have as far as the link can estimate it, in [0, 1]
/// @param deadline after which it is given up
/// @param weight of its share of the link among those of its kind, above 0
public record Create(
    int purpose,
    OptionalLong pairs,
    Kind kind,
    double minFidelity,
    Optional<Time> deadline,
    double weight) {
  public Create {
    if (pairs.isPresent() && pairs.getAsLong() < 1) {
      throw new IllegalArgumentException(
          "number of pairs is " + pairs.getAsLong() + ", must be at least 1");
    }
    Checked.probability("least fidelity", minFidelity);
    requireWeight(weight);
  }

  /// Refuses a weight that shares nothing.
  static void requireWeight(double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight is " + weight + ", must be finite and above 0");
    }
  }

  /// The use cases of the link layer.
  public enum Kind {
    /// For the network layer, which swaps it.
    NETWORK,
    /// For an application at both ends, to keep.
    KEEP,
    /// For an application at both ends, measured at once.
    MEASURE
  }
}
