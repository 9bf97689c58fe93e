// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import yugma.kme.management.EntityState;
import yugma.live.network.Happening;
import yugma.network.link.LiveBlock;
import yugma.network.link.LiveLinkView;
import yugma.network.link.Mishap;

/// How a twin stands, as it is told in JSON.
///
/// @param passedS simulated seconds since it began
/// @param simulated the same as a date
/// @param speed simulated seconds per second
/// @param behindS seconds by which it lags
/// @param failure what ended its links, where something did
public record TwinState(
    String scenario,
    long pid,
    Instant started,
    double passedS,
    Instant simulated,
    double speed,
    double behindS,
    boolean running,
    Optional<String> failure,
    List<OneLink> links,
    List<OneHappening> happenings,
    List<OneSite> sites) {
  public TwinState {
    links = List.copyOf(links);
    happenings = List.copyOf(happenings);
    sites = List.copyOf(sites);
  }

  /// A link.
  ///
  /// @param state up, alarm or cut
  /// @param qber errors in the key basis of its last block, and the most that the watch lets pass
  /// @param testQber likewise in the test basis
  /// @param keyRateBps bits of key a simulated second, of its last blocks
  /// @param last its last block
  /// @param refusal what whoever takes its key said when it last refused some
  public record OneLink(
      String link,
      List<String> ends,
      String state,
      Errors qber,
      Errors testQber,
      double keyRateBps,
      Optional<Block> last,
      LiveLinkView.Tally tally,
      Optional<String> refusal) {
    static OneLink of(LiveLinkView view, List<String> ends, Duration now) {
      return new OneLink(
          view.link(),
          ends,
          word(view.state()),
          Errors.of(view.last().map(LiveBlock::keyBasis)),
          Errors.of(view.last().map(LiveBlock::testBasis)),
          view.recent().bps(now),
          view.last().map(Block::of),
          view.tally(),
          view.refusal());
    }
  }

  /// An error rate and its limit.
  public record Errors(OptionalDouble rate, OptionalDouble limit) {
    static Errors of(Optional<LiveBlock.Errors> errors) {
      return errors
          .map(one -> new Errors(one.rate(), one.limit()))
          .orElse(new Errors(OptionalDouble.empty(), OptionalDouble.empty()));
    }
  }

  /// The last block of a link.
  public record Block(
      int index,
      double beganS,
      double endedS,
      String kind,
      long siftedBits,
      long keyBits,
      Optional<String> failure,
      List<String> alarms) {
    static Block of(LiveBlock block) {
      return new Block(
          block.index(),
          seconds(block.began()),
          seconds(block.ended()),
          word(block.kind()),
          block.siftedBits(),
          block.keyBits(),
          block.failure().map(TwinState::word),
          block.alarms().stream().map(alarm -> word(alarm.what())).toList());
    }
  }

  /// Something that happens to a link now.
  ///
  /// @param id by which it is lifted
  public record OneHappening(String id, String link, String what, double begunS) {
    static OneHappening of(Happening one) {
      String what =
          switch (one.what()) {
            case Mishap.Cut _ -> "cut";
            case Mishap.Weakened(double lossDb) -> "loss of " + lossDb + " dB";
            case Mishap.Tapped(var device) ->
                "intercept_resend of a fraction of " + device.fraction();
          };
      return new OneHappening(
          one.id(), one.link(), what, seconds(one.begun().orElse(Duration.ZERO)));
    }
  }

  /// A site.
  ///
  /// @param applications its port for applications
  /// @param management its port for management
  public record OneSite(
      String site, int applications, OptionalInt management, EntityState entity) {}

  static double seconds(Duration time) {
    return time.toMillis() * 1e-3;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
