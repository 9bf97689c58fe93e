// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import yugma.keys.secret.Secret;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// Whether both ends hold the same: the owner of a segment sends a tag over it under its own first
/// bits, and the far end compares with its own.
///
/// A Wegman–Carter tag: it tells nothing of the rest, and differs where the rest differs but for a
/// probability of about 2^-118 ([yugma.keys.hash.TranscriptTag#forgeryBound]).
final class Comparing {
  /// Segments in one message.
  private static final int MOST = 64;

  /// One offer of a stock at a time, for so long.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @SuppressWarnings("ArrayRecordComponent")
  private record Tag(Segment segment, byte[] tag) {}

  private final Setting setting;
  private final Desk desk;
  private final Strongbox strongbox;
  private final Retiring retiring;
  private final Map<SegmentId, Tag> offered = new LinkedHashMap<>();
  private final Map<String, Instant> asked = new LinkedHashMap<>();
  private boolean isFresh;

  Comparing(Setting setting, Desk desk, Strongbox strongbox, Retiring retiring) {
    this.setting = setting;
    this.desk = desk;
    this.strongbox = strongbox;
    this.retiring = retiring;
  }

  /// A segment of ours has arrived.
  void offer(Segment segment, byte[] tag) {
    offered.put(segment.id(), new Tag(segment, tag));
    isFresh = true;
  }

  /// Segments of ours that arrived before a restart.
  void resume() {
    desk.write(
        new Change.Unconfirmed(setting.own()),
        outcome -> {
          if (outcome instanceof Outcome.Pending pending) {
            pending.segments().forEach(this::reopen);
          }
        });
  }

  private void reopen(SegmentId id) {
    if (!offered.containsKey(id)) {
      desk.write(
          new Change.Look(id),
          outcome -> {
            if (outcome instanceof Outcome.Found found) {
              tag(found).ifPresent(tag -> offer(found.segment(), tag));
            }
          });
    }
  }

  private Optional<byte[]> tag(Outcome.Found found) {
    return strongbox
        .open(found)
        .map(
            material -> {
              try (Secret closing = material) {
                return strongbox.checkTag(closing);
              }
            });
  }

  /// Whether something was offered since it was last asked.
  boolean takeFresh() {
    boolean fresh = isFresh;
    isFresh = false;
    return fresh;
  }

  /// Offers what is not agreed yet; those offered go behind the others, so that one that the far
  /// end never gets does not stand in their way.
  void tick() {
    Map<String, List<Request.Tagged>> byStock = new LinkedHashMap<>();
    Instant late = desk.now().minus(PATIENCE);
    asked.values().removeIf(since -> since.isBefore(late));
    for (Tag tag : List.copyOf(offered.values())) {
      if (asked.containsKey(tag.segment().stock())) {
        continue;
      }
      List<Request.Tagged> list =
          byStock.computeIfAbsent(tag.segment().stock(), _ -> new ArrayList<>());
      if (list.size() < MOST) {
        list.add(new Request.Tagged(tag.segment().id(), tag.segment().bits(), tag.tag()));
        offered.remove(tag.segment().id());
        offered.put(tag.segment().id(), tag);
      }
    }
    byStock.forEach(
        (stock, tags) -> {
          KmeId far = setting.stocks().get(stock);
          if (far != null) {
            asked.put(stock, desk.now());
            desk.add(new Effect.Send(far, new Request.Offer(stock, tags)));
          }
        });
  }

  /// The far end has compared.
  void heard(Reply.Compared answer) {
    AtomicInteger left = new AtomicInteger(answer.same().size());
    for (SegmentId id : answer.same()) {
      if (isOffered(id, answer.stock())) {
        desk.write(new Change.Confirm(id), _ -> confirmed(id, answer.stock(), left));
      }
    }
    for (SegmentId id : answer.differing()) {
      if (isOffered(id, answer.stock())) {
        offered.remove(id);
        desk.add(new Effect.Warn("segment %s differs at the two ends and is voided".formatted(id)));
        retiring.close(id);
      }
    }
  }

  /// The next are offered once all of an answer are written down.
  private void confirmed(SegmentId id, String stock, AtomicInteger left) {
    offered.remove(id);
    if (left.decrementAndGet() == 0) {
      asked.remove(stock);
      isFresh = !offered.isEmpty();
    }
  }

  private boolean isOffered(SegmentId id, String stock) {
    Tag tag = offered.get(id);
    return tag != null && tag.segment().stock().equals(stock);
  }

  /// Forgets what the ledger has given up meanwhile, and takes up what other processes left.
  void sweep() {
    for (SegmentId id : List.copyOf(offered.keySet())) {
      desk.write(
          new Change.Look(id),
          outcome -> {
            boolean waits =
                outcome instanceof Outcome.Found found && found.stage() == Outcome.Stage.ARRIVED;
            if (!waits) {
              offered.remove(id);
            }
          });
    }
    resume();
  }

  /// An owner asks.
  void heard(KmeId from, long line, Request.Offer request) {
    Set<SegmentId> same = new HashSet<>();
    Set<SegmentId> differing = new HashSet<>();
    AtomicInteger left = new AtomicInteger(request.segments().size());
    Runnable answered =
        () -> {
          if (left.decrementAndGet() == 0) {
            desk.add(
                new Effect.Respond(line, new Reply.Compared(request.stock(), same, differing)));
          }
        };
    for (Request.Tagged tagged : request.segments()) {
      desk.write(
          new Change.Look(tagged.segment()),
          outcome -> compare(from, tagged, outcome, new Verdict(same, differing, answered)),
          _ -> answered.run());
    }
  }

  private record Verdict(Set<SegmentId> same, Set<SegmentId> differing, Runnable answered) {}

  private void compare(KmeId from, Request.Tagged tagged, Outcome outcome, Verdict verdict) {
    SegmentId id = tagged.segment();
    if (!(outcome instanceof Outcome.Found found) || !found.segment().owner().equals(from)) {
      verdict.answered().run();
      return;
    }
    switch (found.stage()) {
      case READY, CLAIMED -> {
        verdict.same().add(id);
        verdict.answered().run();
      }
      case CLOSED -> {
        verdict.differing().add(id);
        verdict.answered().run();
      }
      case ARRIVED -> {
        boolean isSame =
            found.segment().bits() == tagged.bits()
                && tag(found).filter(tag -> MessageDigest.isEqual(tag, tagged.tag())).isPresent();
        Change change =
            isSame
                ? new Change.Confirm(id)
                : new Change.Void(id, found.segment().stock(), from, Set.of());
        desk.write(
            change,
            _ -> {
              (isSame ? verdict.same() : verdict.differing()).add(id);
              verdict.answered().run();
            },
            _ -> verdict.answered().run());
      }
    }
  }
}
