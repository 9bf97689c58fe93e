// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yugma.kme.audit.Move;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.SegmentId;

/// The cuts of one change, in the order of their segments: checked whole before any is spent.
final class Cuts {
  private static final Comparator<Cut> ORDER =
      Comparator.comparing((Cut cut) -> cut.segment().block())
          .thenComparingInt(cut -> cut.segment().part())
          .thenComparingInt(Cut::from);

  private final Desk desk;
  private final List<Piece> pieces;

  /// A cut, the row of its segment if there is one, and the way of its bits.
  private record Piece(Cut cut, @Nullable SegmentRow row, Move move) {}

  private Cuts(Desk desk, List<Piece> pieces) {
    this.desk = desk;
    this.pieces = pieces;
  }

  static Cuts of(Desk desk, List<Cut> taken, Move move, List<Cut> relayed) throws SQLException {
    List<Piece> pieces = new ArrayList<>(taken.size() + relayed.size());
    for (Cut cut : taken) {
      pieces.add(new Piece(cut, desk.segments.find(cut.segment()), move));
    }
    for (Cut cut : relayed) {
      pieces.add(new Piece(cut, desk.segments.find(cut.segment()), Move.RELAY));
    }
    if (pieces.size() > 1) {
      pieces.sort(Comparator.comparing(Piece::cut, ORDER));
    }
    return new Cuts(desk, pieces);
  }

  /// Why bits may not be taken from a segment.
  interface Rule {
    @Nullable String refusal(SegmentRow row);
  }

  /// Why these cuts cannot be made; null where they can.
  @Nullable String refusal(Rule rule) {
    @Nullable SegmentRow before = null;
    int position = 0;
    for (Piece piece : pieces) {
      SegmentRow row = piece.row();
      if (row == null) {
        return "the segment is unknown";
      }
      if (row != before) {
        String why = rule.refusal(row);
        if (why != null) {
          return why;
        }
        position = row.position;
        before = row;
      }
      if (piece.cut().from() < position) {
        return "bits were taken before";
      }
      position = piece.cut().to();
      if (position > row.origin.bits()) {
        return "a cut ends behind its segment";
      }
    }
    return null;
  }

  /// Why keys cannot be made of these cuts: each key's bits must be among them, and no two keys may
  /// have bits in common.
  @Nullable String refusal(List<Holding> holdings) {
    List<Holding> sorted = new ArrayList<>(holdings.size());
    for (Holding holding : holdings) {
      if (holding.cut().isPresent()) {
        Cut cut = holding.cut().get();
        if (pieces.stream().noneMatch(piece -> Handing.contains(piece.cut(), cut))) {
          return "a key's bits are not among those taken";
        }
        sorted.add(holding);
      }
    }
    sorted.sort(Comparator.comparing(holding -> holding.cut().orElseThrow(), ORDER));
    for (int h = 1; h < sorted.size(); h++) {
      if (overlap(sorted.get(h - 1), sorted.get(h))) {
        return "two keys have bits in common";
      }
    }
    return null;
  }

  private static boolean overlap(Holding one, Holding next) {
    Cut first = one.cut().orElseThrow();
    Cut second = next.cut().orElseThrow();
    if (one.key().equals(next.key())) {
      return !first.equals(second);
    }
    return first.segment().equals(second.segment()) && second.from() < first.to();
  }

  /// Whether these bits are taken for a key of this stock, and not as a pad.
  boolean takes(Cut cut) {
    for (Piece piece : pieces) {
      if (piece.move() != Move.RELAY && Handing.contains(piece.cut(), cut)) {
        return true;
      }
    }
    return false;
  }

  /// Bits that are taken for keys of this stock.
  long takenBits() {
    long bits = 0;
    for (Piece piece : pieces) {
      bits += piece.move() == Move.RELAY ? 0 : piece.cut().bits();
    }
    return bits;
  }

  /// Bits of the keys that are made of these, each key once.
  long bitsOfKeys(List<Holding> holdings) {
    long bits = 0;
    Set<UUID> counted = new HashSet<>();
    for (Holding holding : holdings) {
      if (holding.cut().filter(this::takes).isPresent() && counted.add(holding.key())) {
        bits += holding.cut().get().bits();
      }
    }
    return bits;
  }

  void spend() throws SQLException {
    for (Piece piece : pieces) {
      SegmentRow row = piece.row();
      if (row != null) {
        desk.spend(row, piece.cut().from(), piece.cut().to(), piece.move());
      }
    }
  }

  /// Remembers which keys the pads carried, so that they are kept or voided with them.
  void noteCarried(List<Holding> holdings) throws SQLException {
    Set<SegmentId> segments = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece.move() == Move.RELAY) {
        segments.add(piece.cut().segment());
      }
    }
    Set<UUID> keys = new LinkedHashSet<>();
    holdings.forEach(holding -> keys.add(holding.key()));
    for (SegmentId segment : segments) {
      for (UUID key : keys) {
        desk.statements.change(
            "INSERT INTO carried (block, part, key_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            segment.block(),
            segment.part(),
            key);
      }
    }
  }
}
