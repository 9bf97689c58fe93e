// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import yugma.network.binding.Binding;
import yugma.network.result.DemandResult.Latency;
import yugma.network.result.DemandResult.Refused;

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
/// @param pathLinks links of each path
/// @param refused why there are none; null when there are
/// @param latencyHistogram how many pairs took how long; empty before the first
/// @param timeline what happened to the first pair that both ends had, in the order of time
/// @param binding what limits it, and what would lift that; null where nothing joins its ends
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
    List<List<String>> pathLinks,
    Optional<Refused> refused,
    List<Bin> latencyHistogram,
    List<Moment> timeline,
    Optional<Binding> binding) {
  public RequestResult {
    paths = paths.stream().map(List::copyOf).toList();
    pathLinks = pathLinks.stream().map(List::copyOf).toList();
    latencyHistogram = List.copyOf(latencyHistogram);
    timeline = List.copyOf(timeline);
  }

  /// What tests tell of the fidelity.
  ///
  /// @param pairs that were measured
  /// @param fidelity that they tell: the mean over three bases
  /// @param low of an interval that holds the true one in 95 of 100 cases
  /// @param high of it
  public record Tests(long pairs, double fidelity, double low, double high) {}

  /// Pairs whose latency lies in a range.
  ///
  /// @param fromS of the range, which it includes
  /// @param toS of the range, which it includes in the last bin alone
  public record Bin(double fromS, double toS, long pairs) {}

  /// Something that happened to a pair.
  ///
  /// @param what `emit`, `herald`, `swap`, `send` and `hear` of word of the pair, `confirm` when an
  ///   end knows of it, `deliver` when both do
  /// @param node where
  /// @param link whose pair or over which; null where no one link is meant
  public record Moment(double timeS, String what, String node, Optional<String> link) {}
}
