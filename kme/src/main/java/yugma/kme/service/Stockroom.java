// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Request;
import yugma.kme.service.OpenSegment.Piece;

/// One stock, as far as this process allots from it for one purpose: segments that it has claimed,
/// and requests that wait for more.
///
/// The ledger takes the cuts of a segment in their order. So what may be overtaken has rooms, and
/// thereby segments, of its own ([Rooms]).
final class Stockroom {
  /// Segments that the far end is asked for when ours have run out.
  private static final int LENT = 4;

  private static final int MOST_SMALL = 4;

  private static final Duration LEND_AGAIN = Duration.ofMillis(250);

  /// What is wanted.
  ///
  /// @param isOver whether nobody waits for it any more
  record Order(int number, int bits, Grade least, BooleanSupplier isOver) {
    /// Pads for relay, from whatever there is.
    static Order pad(int bits) {
      return new Order(1, bits, Grade.NONE, () -> false);
    }
  }

  private record Waiting(Order order, Consumer<Optional<List<Piece>>> then) {}

  private final String name;
  private final KmeId far;
  private final Setting setting;
  private final Desk desk;
  private final Strongbox strongbox;
  private final Retiring retiring;
  private final List<OpenSegment> open = new ArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final boolean isAhead;
  private boolean held;
  private boolean claiming;
  private boolean lending;
  private Instant asked = Instant.MIN;

  /// @param isAhead whether the next segment is claimed before the last is used up
  Stockroom(
      String name,
      boolean isAhead,
      Setting setting,
      Desk desk,
      Strongbox strongbox,
      Retiring retiring) {
    this.name = name;
    this.isAhead = isAhead;
    this.far = java.util.Objects.requireNonNull(setting.stocks().get(name));
    this.setting = setting;
    this.desk = desk;
    this.strongbox = strongbox;
    this.retiring = retiring;
  }

  KmeId far() {
    return far;
  }

  private int openBits() {
    return open.stream().mapToInt(OpenSegment::room).sum();
  }

  /// Cuts pieces, all of them or none.
  ///
  /// @param then with the pieces, or without where there is too little key
  void cut(Order order, Consumer<Optional<List<Piece>>> then) {
    if (held) {
      then.accept(Optional.empty());
      return;
    }
    waiting.addLast(new Waiting(order, then));
    serve();
  }

  private void serve() {
    waiting.removeIf(one -> one.order().isOver().getAsBoolean());
    for (Waiting one : List.copyOf(waiting)) {
      if (covers(one.order()) && waiting.remove(one)) {
        one.then().accept(Optional.of(take(one.order())));
      }
    }
    if (!waiting.isEmpty()) {
      claim(waiting.getFirst().order().least());
    } else if (isAhead && openBits() < setting.tuning().segmentBits() / 4) {
      claim(Grade.NONE);
    }
  }

  private boolean covers(Order order) {
    long pieces = 0;
    for (OpenSegment one : open) {
      pieces += isFit(one, order.least()) ? one.room() / order.bits() : 0;
    }
    return pieces >= order.number();
  }

  private static boolean isFit(OpenSegment one, Grade least) {
    return one.segment().facts().grade().compareTo(least) >= 0;
  }

  private List<Piece> take(Order order) {
    List<Piece> pieces = new ArrayList<>();
    for (OpenSegment one : open) {
      while (isFit(one, order.least())
          && one.room() >= order.bits()
          && pieces.size() < order.number()) {
        pieces.add(one.cut(order.bits()));
      }
    }
    return pieces;
  }

  private void claim(Grade least) {
    if (claiming) {
      return;
    }
    claiming = true;
    desk.write(
        new Change.Claim(name, setting.own(), least),
        outcome -> {
          claiming = false;
          claimed(outcome);
        },
        _ -> {
          claiming = false;
          refuseAll();
        });
  }

  private void claimed(Outcome outcome) {
    if (outcome instanceof Outcome.Found found && found.material().isPresent()) {
      strongbox
          .open(found)
          .ifPresentOrElse(
              material -> {
                open.add(new OpenSegment(found.segment(), found.cursor(), material));
                asked = Instant.MIN;
              },
              () -> retiring.close(found.segment().id()));
      serve();
      closeSmallest();
    } else if (!waiting.isEmpty() && !lending) {
      borrow();
    }
  }

  private void borrow() {
    if (asked.isAfter(desk.now().minus(LEND_AGAIN))) {
      refuseAll();
      return;
    }
    lending = true;
    asked = desk.now();
    desk.add(new Effect.Send(far, new Request.Lend(name, LENT)));
  }

  /// The far end may never answer.
  void tick() {
    waiting.removeIf(one -> one.order().isOver().getAsBoolean());
    if (lending && asked.isBefore(desk.now().minus(setting.tuning().silence()))) {
      lent(false);
    }
  }

  /// Gives out nothing for now, or does again.
  void hold(boolean isHeld) {
    held = isHeld;
    if (held) {
      refuseAll();
    }
  }

  /// The far end has lent segments, or has none.
  void lent(boolean any) {
    lending = false;
    if (any) {
      serve();
    } else {
      refuseAll();
    }
  }

  private void refuseAll() {
    waiting.removeIf(one -> one.order().isOver().getAsBoolean());
    List<Waiting> refused = List.copyOf(waiting);
    waiting.clear();
    refused.forEach(one -> one.then().accept(Optional.empty()));
  }

  /// Of segments with little room left only a few stay open, for keys of other sizes.
  private void closeSmallest() {
    List<OpenSegment> small =
        open.stream()
            .filter(one -> one.room() > 0 && one.room() < setting.limits().mostKeyBits())
            .toList();
    if (waiting.isEmpty() && small.size() > MOST_SMALL) {
      small.getFirst().retire();
      sweep();
    }
  }

  /// A piece is handed out.
  void settle(Piece piece) {
    piece.from().settle();
    sweep();
  }

  /// A piece was promised, and nobody knows how far that came: its segment gives no more.
  void giveUp(Piece piece) {
    piece.from().retire();
    settle(piece);
  }

  /// Everything that is open is given up.
  void retireAll() {
    open.forEach(OpenSegment::retire);
    sweep();
  }

  private void sweep() {
    for (Iterator<OpenSegment> each = open.iterator(); each.hasNext(); ) {
      OpenSegment one = each.next();
      if (one.isIdle() && one.room() < setting.limits().leastKeyBits()) {
        each.remove();
        one.wipe();
        retiring.close(one.segment().id());
      }
    }
  }
}
