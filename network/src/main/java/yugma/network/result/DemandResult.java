// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What became of one demand.
///
/// @param from one end
/// @param to the other end
/// @param use what its key is for
/// @param askedBps key bits asked for per second
/// @param askedBits in all
/// @param deliveredBits that both ends hold
/// @param rateBps of these
/// @param underWayBits sent and not arrived when the run ended
/// @param waitingBits asked for and not sent when the run ended
/// @param waitingS seconds in which something waited
/// @param latencyS from a request to its key at both ends; null before the first key
/// @param lightFloorS no message is faster: the great circle at the speed of light in vacuum; null
///   where a position is not known
/// @param hoursLeft that the stores on its paths would last if no link made key any more and all
///   demands went on; null without paths
/// @param epsilon bound on the probability that one key, the worst, is not secret or not the same
///   at both ends; null before the first key
/// @param grade what the secrecy of its messages rests on: `information_theoretic`, `computational`
///   or `none`; the nodes of `readable_by` excepted
/// @param readableBy minimal coalitions of nodes that could read some of its keys
/// @param readableByIsComplete whether these are all
/// @param readableByOperators the same, counted by who runs the nodes: one operator of all nodes of
///   a coalition is a coalition of one; a node whose operator nobody named stands for itself
/// @param refused why it was not served; null when it was
/// @param carriedInBits keys whose very bits were carried and compared; of the others the number
/// @param reroutes times that its keys changed to other paths
/// @param paths that its keys took, in the order of their first use
/// @param waits the longest times without key, in the order of time
/// @param recorded what somebody who copies its ciphertext has; null when nobody does
public record DemandResult(
    String from,
    String to,
    String use,
    double askedBps,
    long askedBits,
    long deliveredBits,
    double rateBps,
    long underWayBits,
    long waitingBits,
    double waitingS,
    Optional<Latency> latencyS,
    OptionalDouble lightFloorS,
    OptionalDouble hoursLeft,
    OptionalDouble epsilon,
    String grade,
    List<List<String>> readableBy,
    boolean readableByIsComplete,
    List<List<String>> readableByOperators,
    Optional<Refused> refused,
    long carriedInBits,
    long reroutes,
    List<PathsResult> paths,
    List<WaitResult> waits,
    Optional<Recorded> recorded) {
  /// Seconds: the mean, and those that 50, 95 and 99 % of keys did not exceed.
  public record Latency(double mean, double p50, double p95, double p99) {}

  /// Why a demand is not served.
  ///
  /// @param reason `grade`, `no_path`, `countries`, `operators`, `disjoint_paths`, `store_limit` or
  ///   `no_key`
  /// @param arguments for a message to people
  public record Refused(String reason, Map<String, String> arguments) {}

  /// Paths that carried keys, each a share.
  ///
  /// @param shares nodes of each path
  /// @param links of each path
  /// @param fromS when the first key took them
  /// @param untilS when the last did
  /// @param transfers keys
  /// @param deliveredBits of these
  /// @param readableBy minimal coalitions of nodes that could read these keys
  public record PathsResult(
      List<List<String>> shares,
      List<List<String>> links,
      double fromS,
      double untilS,
      long transfers,
      long deliveredBits,
      List<List<String>> readableBy) {}

  /// A time without key.
  ///
  /// @param untilS null while it lasts
  /// @param link with the least key at its start; null when no path was up
  public record WaitResult(double fromS, OptionalDouble untilS, Optional<String> link) {}

  /// What a copy of the ciphertext is worth.
  ///
  /// @param bits of key that protect what was copied
  /// @param secretForYears how long that must stay secret; null where nobody said
  /// @param worth `nothing` under a one-time pad, `if_aes_falls`, or `nothing_sent`
  public record Recorded(
      double fromS, double untilS, long bits, OptionalDouble secretForYears, String worth) {}
}
