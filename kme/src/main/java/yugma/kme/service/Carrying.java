// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yugma.keys.secret.Secret;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;
import yugma.kme.service.OpenSegment.Piece;

/// Relay over trusted nodes: fills the stocks that two entities without a common link share, by
/// carrying random bits hop by hop.
///
/// The origin draws them, and stores them once the far end has answered; then both ends compare as
/// with any other segment. A cut that went under a pad is never used again, whatever became of it.
final class Carrying {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// After a transfer that failed, so that it does not use up the key of the first hop in vain.
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /// A transfer begun here.
  private record Begun(String stock, Secret key, Instant since) {}

  /// A transfer that passes here, and who is to be answered.
  private record Passing(long line, Instant since) {}

  private final Setting setting;
  private final Desk desk;
  private final Strongbox strongbox;
  private final Shelves shelves;
  private final Stocking stocking;
  private final Map<KmeId, Neighbour> neighbours;
  private final Map<KmeId, Rooms> rooms;
  private final Map<UUID, Begun> begun = new HashMap<>();
  private final Map<UUID, Passing> passing = new HashMap<>();
  private final Map<String, Instant> failed = new HashMap<>();

  Carrying(Parts parts, Shelves shelves, Stocking stocking) {
    this.setting = parts.setting();
    this.desk = parts.desk();
    this.strongbox = parts.strongbox();
    this.neighbours = parts.neighbours();
    this.rooms = parts.rooms();
    this.shelves = shelves;
    this.stocking = stocking;
  }

  /// Fills a relayed stock that has run low.
  ///
  /// @param ownBits that it holds for this end to allot
  void fill(String stock, long ownBits) {
    List<KmeId> route = setting.routes().get(stock);
    if (route == null || ownBits >= setting.tuning().lowWaterBits() || !mayBegin(stock, route)) {
      return;
    }
    Rooms first = rooms.get(route.getFirst());
    if (first != null) {
      Stockroom room = first.relay();
      room.cut(
          Stockroom.Order.pad(cutBits()), cut -> cut.ifPresent(one -> begin(stock, room, one)));
    }
  }

  /// A quarter of a segment, so that none of it is left over.
  private int cutBits() {
    return (setting.tuning().segmentBits() - Segment.CHECK_BITS) / 4 / Byte.SIZE * Byte.SIZE;
  }

  /// Whether nothing is under way, the entities concerned answer, and the next has key to carry on.
  private boolean mayBegin(String stock, List<KmeId> route) {
    Duration silence = setting.tuning().silence();
    Neighbour far = neighbours.get(route.getLast());
    Neighbour next = neighbours.get(route.getFirst());
    boolean isReady =
        far != null
            && next != null
            && far.answers(silence)
            && next.answers(silence)
            && next.levelTo(route.get(1)) >= cutBits();
    return isReady
        && failed.getOrDefault(stock, Instant.MIN).isBefore(desk.now().minus(PAUSE))
        && begun.values().stream().noneMatch(one -> one.stock().equals(stock));
  }

  private void begin(String stock, Stockroom room, List<Piece> cut) {
    List<KmeId> route = setting.routes().getOrDefault(stock, List.of());
    if (begun.values().stream().anyMatch(one -> one.stock().equals(stock))) {
      cut.forEach(room::settle);
      return;
    }
    Piece piece = cut.getFirst();
    Secret key = strongbox.random(piece.cut().bits() - Hop.bits(0));
    UUID transfer = strongbox.name();
    begun.put(transfer, new Begun(stock, key, desk.now()));
    Hop.Way way =
        new Hop.Way(
            transfer,
            setting.own(),
            route.subList(1, route.size()),
            piece.from().segment().facts());
    send(room, piece, Hop.seal(way, piece, key, strongbox));
  }

  /// Sends a key on; its pad is written off before.
  private void send(Stockroom room, Piece piece, Request.Carry frame) {
    desk.write(
        new Change.Hand(List.of(), List.of(piece.cut()), List.of()),
        outcome -> {
          room.settle(piece);
          if (outcome instanceof Outcome.Done) {
            desk.add(new Effect.Send(room.far(), frame));
          } else {
            heard(new Reply.NotCarried(frame.transfer(), "its pad was given up"));
          }
        },
        why -> {
          room.giveUp(piece);
          heard(new Reply.NotCarried(frame.transfer(), why));
        });
  }

  /// Another entity sends a key to carry on, or to keep.
  void carry(KmeId from, long line, Request.Carry request) {
    SegmentId id = request.cut().segment();
    shelves.fetch(
        Set.of(id),
        () -> {
          boolean isAllotted =
              shelves
                  .segment(id)
                  .filter(
                      segment ->
                          segment.owner().equals(from)
                              && from.equals(setting.stocks().get(segment.stock()))
                              && request.cut().from() >= Segment.CHECK_BITS
                              && request.cut().to() <= segment.bits())
                  .isPresent();
          if (isAllotted) {
            open(from, line, request);
          } else {
            refuse(line, request.transfer(), "its pad is not known at " + setting.own());
          }
        });
  }

  private void open(KmeId from, long line, Request.Carry request) {
    Optional<Secret> key;
    try (Secret spent = shelves.bits(request.cut()).orElseThrow()) {
      key = Hop.open(request, spent, strongbox);
    }
    if (key.isEmpty()) {
      desk.add(new Effect.Warn("a key relayed by " + from + " does not carry the right tag"));
      refuse(line, request.transfer(), "its tag is wrong at " + setting.own());
      return;
    }
    desk.write(
        new Change.Hold(List.of(), List.of(request.cut()), List.of()),
        outcome -> {
          if (outcome instanceof Outcome.Done && !passing.containsKey(request.transfer())) {
            opened(line, request, key.get());
          } else {
            key.get().close();
            refuse(line, request.transfer(), "its pad was used before at " + setting.own());
          }
        },
        why -> {
          key.get().close();
          refuse(line, request.transfer(), why);
        });
  }

  private void opened(long line, Request.Carry request, Secret key) {
    if (request.route().isEmpty()) {
      keep(line, request, key);
      return;
    }
    Rooms next = rooms.get(request.route().getFirst());
    if (next == null) {
      key.close();
      refuse(line, request.transfer(), "no link leads from " + setting.own() + " on");
      return;
    }
    Stockroom room = next.relay();
    room.cut(
        Stockroom.Order.pad(Hop.bits(key.bits())),
        cut -> {
          if (cut.isPresent()) {
            pass(line, request, room, cut.get().getFirst(), key);
          } else {
            refuse(line, request.transfer(), "too little key at " + setting.own());
          }
          key.close();
        });
  }

  private void pass(long line, Request.Carry request, Stockroom room, Piece piece, Secret key) {
    Facts facts =
        Hop.after(request.facts(), piece.from().segment().facts(), Optional.of(setting.own()));
    List<KmeId> rest = request.route().subList(1, request.route().size());
    passing.put(request.transfer(), new Passing(line, desk.now()));
    Hop.Way way = new Hop.Way(request.transfer(), request.origin(), rest, facts);
    send(room, piece, Hop.seal(way, piece, key, strongbox));
  }

  private void keep(long line, Request.Carry request, Secret key) {
    Optional<String> stock =
        setting.stockWith(request.origin()).filter(setting.routes()::containsKey);
    if (stock.isEmpty()) {
      key.close();
      refuse(line, request.transfer(), setting.own() + " shares no stock with " + request.origin());
      return;
    }
    stocking.arrive(
        segment(
            request.transfer(),
            stock.get(),
            request.origin(),
            key,
            known(stock.get(), request.facts())),
        key,
        failure ->
            failure.ifPresentOrElse(
                why -> refuse(line, request.transfer(), why),
                () ->
                    desk.add(
                        new Effect.Respond(
                            line, new Reply.Carried(request.transfer(), request.facts())))));
  }

  private static Segment segment(
      UUID transfer, String stock, KmeId origin, Secret key, Facts facts) {
    return new Segment(new SegmentId(transfer, 0), stock, origin, key.bits(), facts);
  }

  private Facts known(String stock, Facts said) {
    List<KmeId> route = setting.routes().getOrDefault(stock, List.of());
    return Hop.knowing(said, route.subList(0, Math.max(0, route.size() - 1)));
  }

  private void refuse(long line, UUID transfer, String why) {
    desk.add(new Effect.Respond(line, new Reply.NotCarried(transfer, why)));
  }

  void heard(Reply.Carried answer) {
    Begun mine = begun.remove(answer.transfer());
    if (mine != null) {
      failed.remove(mine.stock());
      stocking.arrive(
          segment(
              answer.transfer(),
              mine.stock(),
              setting.own(),
              mine.key(),
              known(mine.stock(), answer.facts())),
          mine.key(),
          _ -> {});
    }
    Passing through = passing.remove(answer.transfer());
    if (through != null) {
      desk.add(new Effect.Respond(through.line(), answer));
    }
  }

  void heard(Reply.NotCarried answer) {
    Begun mine = begun.remove(answer.transfer());
    if (mine != null) {
      mine.key().close();
      if (failed.put(mine.stock(), desk.now()) == null) {
        desk.add(new Effect.Warn("relay into " + mine.stock() + " failed: " + answer.why()));
      }
    }
    Passing through = passing.remove(answer.transfer());
    if (through != null) {
      desk.add(new Effect.Respond(through.line(), answer));
    }
  }

  /// What takes too long is given up.
  void tick() {
    Instant late = desk.now().minus(PATIENCE);
    Map.copyOf(begun).entrySet().stream()
        .filter(one -> one.getValue().since().isBefore(late))
        .forEach(one -> heard(new Reply.NotCarried(one.getKey(), "no answer in time")));
    Map.copyOf(passing).entrySet().stream()
        .filter(one -> one.getValue().since().isBefore(late))
        .forEach(one -> heard(new Reply.NotCarried(one.getKey(), "no answer in time")));
  }
}
