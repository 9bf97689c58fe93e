// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What limits a request, and what would lift it.
///
/// @param kind of the one thing that binds
/// @param link on which; null where no one link is meant
/// @param node at which; null likewise
/// @param value see [Limit]
/// @param needed see [Limit]
/// @param errorsSmaller see [Limit]
/// @param met whether the path gives what the request needs all the same
/// @param estimate what the path gives
/// @param need what the request asks of the path
/// @param due when the last pair comes and when it should
/// @param path which of several it is; null for the only one
/// @param hop the hop that is slowest, where its time is what binds
/// @param stations that would lift it: repeaters like those at the ends of each hop that is too
///   slow, at equal distances; none where nothing is too slow or no number of them helps
/// @param mended what the path would give with these
/// @param then what would bind next, where that falls short as well
public record Binding(
    Kind kind,
    Optional<String> link,
    Optional<String> node,
    double value,
    OptionalDouble needed,
    OptionalDouble errorsSmaller,
    boolean met,
    Gives estimate,
    Gives need,
    Optional<Due> due,
    Optional<OfSeveral> path,
    Optional<Slow> hop,
    List<Stations> stations,
    Optional<Gives> mended,
    Optional<Limit> then) {
  public Binding {
    stations = List.copyOf(stations);
  }

  /// A thing that binds though the path gives enough, or that nothing more is known of.
  static Binding of(Limit limit, boolean met, Found found) {
    return of(limit, met, found, Optional.empty(), Lift.NONE);
  }

  private static Binding of(Limit limit, boolean met, Found found, Optional<Slow> hop, Lift lift) {
    return new Binding(
        limit.kind(),
        limit.link(),
        limit.node(),
        limit.value(),
        limit.needed(),
        limit.errorsSmaller(),
        met,
        found.estimate(),
        found.need(),
        Optional.of(found.due()),
        found.path(),
        hop,
        lift.stations(),
        lift.mended(),
        lift.then());
  }

  Binding withHop(Slow slow) {
    return of(limit(), met, found(), Optional.of(slow), Lift.NONE);
  }

  Binding withLift(Lift lift) {
    return of(limit(), met, found(), hop, lift);
  }

  /// What binds, by itself.
  public Limit limit() {
    return new Limit(kind, link, node, value, needed, errorsSmaller);
  }

  private Found found() {
    return new Found(estimate, need, due.orElseThrow(), path);
  }

  /// Whether it is time that is short, and not fidelity.
  boolean isLate() {
    return !met && (kind == Kind.HOP || kind == Kind.LATENCY);
  }

  /// What a path gives and what is asked of it.
  record Found(Gives estimate, Gives need, Due due, Optional<OfSeveral> path) {}

  /// What would lift a hop that is too slow.
  record Lift(List<Stations> stations, Optional<Gives> mended, Optional<Limit> then) {
    static final Lift NONE = new Lift(List.of(), Optional.empty(), Optional.empty());
  }

  /// What can bind.
  public enum Kind {
    /// A hop takes too long for a pair.
    HOP,
    /// Word of pairs takes too long for the window of the request, or for its deadline.
    LATENCY,
    /// Memories forget while pairs wait.
    MEMORY,
    /// Gates and readout err when pairs are swapped.
    GATES,
    /// New pairs of links are not good enough.
    PAIRS
  }

  /// A thing that binds.
  ///
  /// @param kind of thing
  /// @param link on which
  /// @param node at which
  /// @param value pairs a second of a hop, distilled, or of a window; T2 of a memory in s; fidelity
  ///   of a swap of perfect pairs, or of a link's pair
  /// @param needed the value that would do, all else being as it is; none where even a perfect one
  ///   would not, or for a path that is good enough
  /// @param errorsSmaller by how much all errors of memories, gates and pairs would have to shrink
  ///   together, where one kind alone would not do
  public record Limit(
      Kind kind,
      Optional<String> link,
      Optional<String> node,
      double value,
      OptionalDouble needed,
      OptionalDouble errorsSmaller) {}

  /// Pairs at the ends of a path.
  ///
  /// @param rateHz of them
  /// @param fidelity of each
  public record Gives(double rateHz, double fidelity) {}

  /// The last of a path's pairs.
  ///
  /// @param afterS when it comes, on average, from the begin
  /// @param withinS when it should
  public record Due(double afterS, double withinS) {}

  /// One of the paths of a request.
  ///
  /// @param number its place among them, from 1
  /// @param all how many there are, at least 2
  public record OfSeveral(int number, int all) {}

  /// A hop and its pairs.
  ///
  /// @param lengthKm of its fibre
  /// @param lossDb of its fibre; null where its pairs are given by their numbers
  /// @param success probability that an attempt is heralded by light that has come all the way
  /// @param falseHeralds probability that it is heralded without
  /// @param attemptPeriodS of which light's time is a part
  /// @param lightS that light takes over it
  /// @param secondsPerPair with one slot at each end, in s
  /// @param slots that try at a time
  public record Slow(
      double lengthKm,
      OptionalDouble lossDb,
      double success,
      double falseHeralds,
      double attemptPeriodS,
      double lightS,
      double secondsPerPair,
      int slots) {}

  /// Stations on a hop.
  ///
  /// @param link the hop
  /// @param stations at least 1
  /// @param spacingKm of fibre between them
  public record Stations(String link, int stations, double spacingKm) {}
}
