// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

/// What a request asks of a path.
///
/// @param pairs how many
/// @param seconds within which
/// @param fidelity of each on average, at least
record Need(long pairs, double seconds, double fidelity) {

  double rateHz() {
    return pairs / seconds;
  }

  /// Whether a path brings all its pairs in time, by light and not by noise.
  boolean isInTime(Chain chain) {
    return Estimate.of(chain).pace().secondsFor(pairs) <= seconds
        && chain.hops().stream().noneMatch(Hop::isDrowned);
  }
}
