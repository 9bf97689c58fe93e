// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yugma.keys.secret.Secret;
import yugma.kme.hybrid.Epoch;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// The far side of Get key: keys that another entity makes out of its segments are set aside here,
/// durably, before it may hand them out.
final class Keeping {
  private final Setting setting;
  private final Desk desk;
  private final Strongbox strongbox;
  private final Shelves shelves;
  private final Map<KmeId, Neighbour> neighbours;

  Keeping(
      Setting setting,
      Desk desk,
      Strongbox strongbox,
      Shelves shelves,
      Map<KmeId, Neighbour> neighbours) {
    this.setting = setting;
    this.desk = desk;
    this.strongbox = strongbox;
    this.shelves = shelves;
    this.neighbours = neighbours;
  }

  void prepare(KmeId from, long line, Request.Prepare request) {
    if (!request.keys().stream().allMatch(part -> serves(part, request.master(), from))) {
      refuse(line, request, Reply.Why.UNKNOWN_SAE);
      return;
    }
    Set<SegmentId> segments = new LinkedHashSet<>();
    request.keys().forEach(part -> segments.add(part.cut().segment()));
    shelves.fetch(segments, () -> hold(from, line, request));
  }

  /// Whether the applications are ours, the master is theirs, and they may share keys.
  private boolean serves(Request.Part part, SaeId master, KmeId from) {
    boolean isTheirs =
        setting.registry().sae(master).filter(sae -> sae.home().equals(from)).isPresent();
    return isTheirs
        && !part.slaves().isEmpty()
        && part.slaves().stream()
            .allMatch(
                slave ->
                    setting
                            .registry()
                            .sae(slave)
                            .filter(sae -> sae.home().equals(setting.own()))
                            .isPresent()
                        && setting.registry().pair(master, slave).isPresent());
  }

  private void hold(KmeId from, long line, Request.Prepare request) {
    Optional<Epoch> epoch =
        request
            .epoch()
            .flatMap(
                id ->
                    Optional.ofNullable(neighbours.get(from))
                        .flatMap(neighbour -> neighbour.theirs(id)));
    if (request.epoch().isPresent() && epoch.isEmpty()) {
      refuse(line, request, Reply.Why.UNKNOWN_EPOCH);
      return;
    }
    if (!request.keys().stream().allMatch(part -> isAllotted(part, from))) {
      refuse(line, request, Reply.Why.SEGMENT_GONE);
      return;
    }
    if (!request.keys().stream().allMatch(part -> meets(part, request))) {
      refuse(line, request, Reply.Why.TOO_WEAK);
      return;
    }
    desk.write(
        change(request, epoch),
        outcome -> {
          if (outcome instanceof Outcome.Done) {
            desk.add(new Effect.Respond(line, new Reply.Acknowledge(request.reservation())));
          } else {
            refuse(line, request, Reply.Why.SEGMENT_GONE);
          }
        },
        _ -> refuse(line, request, Reply.Why.LEDGER));
  }

  /// Whether a key is what the pair's rule asks for here, whatever the asker's file says.
  private boolean meets(Request.Part part, Request.Prepare request) {
    Grade grade = facts(part).grade();
    return part.slaves().stream()
        .map(slave -> setting.registry().pair(request.master(), slave).orElseThrow())
        .allMatch(
            pair ->
                grade.compareTo(pair.leastGrade()) >= 0
                    && (request.epoch().isPresent() || !pair.hybrid()));
  }

  /// Of a key made of bits that are shared here, what is known here; of one that came wrapped, what
  /// is said of it, but no better than its pad.
  private Facts facts(Request.Part part) {
    Facts pad = shelves.segment(part.cut().segment()).orElseThrow().facts();
    return part.wrapped().isPresent()
        ? part.facts().map(said -> Provenances.together(List.of(said, pad))).orElse(pad)
        : pad;
  }

  /// Whether the cut lies in a segment that the asker allots.
  private boolean isAllotted(Request.Part part, KmeId from) {
    Cut cut = part.cut();
    int bits = part.wrapped().map(bytes -> bytes.length * Byte.SIZE).orElse(cut.bits());
    return bits == cut.bits()
        && shelves
            .segment(cut.segment())
            .filter(segment -> isTheirs(segment, from) && fits(cut, segment))
            .isPresent();
  }

  private boolean isTheirs(Segment segment, KmeId from) {
    return segment.owner().equals(from) && from.equals(setting.stocks().get(segment.stock()));
  }

  private static boolean fits(Cut cut, Segment segment) {
    return cut.from() >= Segment.CHECK_BITS
        && cut.to() <= segment.bits()
        && cut.from() % Byte.SIZE == 0
        && cut.to() % Byte.SIZE == 0;
  }

  private Change.Hold change(Request.Prepare request, Optional<Epoch> epoch) {
    List<Cut> reserved = new ArrayList<>();
    List<Cut> relayed = new ArrayList<>();
    List<Holding> holdings = new ArrayList<>();
    Instant expires = desk.now().plus(setting.tuning().keyLife());
    for (Request.Part part : request.keys()) {
      (part.wrapped().isPresent() ? relayed : reserved).add(part.cut());
      Facts facts = facts(part);
      try (Secret key = key(part, epoch)) {
        for (SaeId slave : part.slaves()) {
          holdings.add(
              new Holding(
                  part.key(),
                  slave,
                  request.master(),
                  Optional.of(part.cut()),
                  key.bits(),
                  facts,
                  epoch.isPresent(),
                  Optional.of(strongbox.seal(part.key(), slave, request.master(), key)),
                  expires));
        }
      }
    }
    return new Change.Hold(reserved, relayed, holdings);
  }

  private Secret key(Request.Part part, Optional<Epoch> epoch) {
    Secret key = shelves.bits(part.cut()).orElseThrow();
    epoch.ifPresent(secret -> secret.combine(part.key(), key));
    part.wrapped()
        .ifPresent(
            bytes -> {
              try (Secret wrapped = strongbox.of(bytes)) {
                key.xor(wrapped);
              }
            });
    return key;
  }

  private void refuse(long line, Request.Prepare request, Reply.Why why) {
    desk.add(
        new Effect.Respond(line, new Reply.Refuse(request.reservation(), request.epoch(), why)));
  }
}
