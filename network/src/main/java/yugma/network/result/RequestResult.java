// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import yugma.network.result.DemandResult.Latency;

/// What became of one request for pairs.
///
/// @param from the end that asked
/// @param to the other end
/// @param askedPairs how many, where there is a number
/// @param pairs that both ends have
/// @param rateHz of these, from the begin of the request to its end
/// @param fidelity their mean, as they really were when each end took its half; null before the
///   first, and for pairs that were measured
/// @param tests what the ends know of the fidelity, from pairs that they measured
/// @param latencyS from the emission of the oldest half of a pair's links to the word at both ends
/// @param lightFloorS no pair is confirmed faster: light along the path
/// @param expired pairs that an end had a half of and that came to nothing
/// @param paths nodes of each path
/// @param refused why there are none; null when there are
public record RequestResult(
    String from,
    String to,
    OptionalLong askedPairs,
    long pairs,
    double rateHz,
    OptionalDouble fidelity,
    Optional<Tests> tests,
    Optional<Latency> latencyS,
    OptionalDouble lightFloorS,
    long expired,
    List<List<String>> paths,
    Optional<String> refused) {
  public RequestResult {
    paths = paths.stream().map(List::copyOf).toList();
  }

  /// What tests tell of the fidelity.
  ///
  /// @param pairs that were measured
  /// @param fidelity that they tell: the mean over three bases
  /// @param low of an interval that holds the true one in 95 of 100 cases
  /// @param high of it
  public record Tests(long pairs, double fidelity, double low, double high) {}
}
