// SPDX-License-Identifier: Apache-2.0
package yugma.kme.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yugma.keys.book.Book;

/// Does again what an audit log tells, and says where it cannot have been so.
final class Replay {
  private static final String STORED = "stored";
  private static final String WAITS = "waits";

  private final AuditCheck.Faults faults;
  private final Map<String, Book> books = new HashMap<>();
  private final Map<String, Segment> segments = new HashMap<>();
  private final Map<AuditCheck.KeyOf, String> states = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /// A segment whose bits have not all gone.
  private static final class Segment {
    final String stock;
    final int bits;
    int position;

    Segment(String stock, int bits) {
      this.stock = stock;
      this.bits = bits;
    }
  }

  Replay(AuditCheck.Faults faults) {
    this.faults = faults;
  }

  Map<String, Book> books() {
    return books;
  }

  Map<AuditCheck.KeyOf, String> states() {
    return states;
  }

  /// Whether the store was given up, so that a new chain begins.
  static boolean distrusts(JsonNode acts) {
    for (JsonNode act : acts) {
      if (act.path("act").asString("").equals("distrust")) {
        return true;
      }
    }
    return false;
  }

  void entry(long number, JsonNode acts) {
    for (JsonNode act : acts) {
      String what = "entry " + number + ", " + act.path("act").asString("") + ": ";
      Map<String, Long> moved = new TreeMap<>();
      act.path("moves").forEach(move -> move(what, move, moved));
      if (act.path("act").asString("").equals("arrive")) {
        arrive(what, act, moved);
      }
      act.path("spans").forEach(span -> span(what, span, moved));
      act.path("keys").forEach(key -> key(what, key));
      moved.forEach(
          (way, bits) -> {
            if (bits != 0) {
              faults.add(what + "the book moves " + bits + " bits " + way + " more than segments");
            }
          });
    }
  }

  private void move(String what, JsonNode move, Map<String, Long> moved) {
    String stock = name(move.path(0));
    String from = move.path(1).asString("");
    String to = move.path(2).asString("");
    long bits = move.path(3).asLong(-1);
    Optional<Move> known = Move.between(from, to);
    if (known.isEmpty()) {
      faults.add(what + "no book moves bits from '" + from + "' to '" + to + "'");
      return;
    }
    try {
      books.put(stock, known.get().in(books.getOrDefault(stock, Book.opened(0)), bits));
    } catch (IllegalArgumentException e) {
      faults.add(what + "the book of " + stock + " breaks: " + e.getMessage());
    }
    if (from.equals(STORED) || to.equals(STORED)) {
      moved.merge(way(stock, from, to), bits, Long::sum);
    }
  }

  private static String way(String stock, String from, String to) {
    return "of " + stock + " from " + from + " to " + to;
  }

  private void arrive(String what, JsonNode act, Map<String, Long> moved) {
    String id = act.path("about").asString("");
    JsonNode move = act.path("moves").path(0);
    String stock = name(move.path(0));
    int bits = move.path(3).asInt(0);
    if (segments.put(id, new Segment(stock, bits)) != null) {
      faults.add(what + "segment " + id + " comes twice");
    }
    moved.merge(way(stock, "generated", STORED), (long) -bits, Long::sum);
  }

  private void span(String what, JsonNode span, Map<String, Long> moved) {
    String id = span.path(0).asString("");
    String stock = name(span.path(1));
    int from = span.path(2).asInt(-1);
    int to = span.path(3).asInt(-1);
    Segment segment = segments.get(id);
    if (segment == null || !segment.stock.equals(stock)) {
      faults.add(what + "segment " + id + " has no bits left in " + stock);
      return;
    }
    if (from != segment.position || to <= from || to > segment.bits) {
      faults.add(
          what
              + "bits "
              + from
              + " to "
              + to
              + " of segment "
              + id
              + " do not follow "
              + segment.position);
    }
    segment.position = to;
    if (to == segment.bits) {
      segments.remove(id);
    }
    moved.merge(way(stock, STORED, span.path(4).asString("")), (long) from - to, Long::sum);
  }

  private void key(String what, JsonNode key) {
    AuditCheck.KeyOf holder = new AuditCheck.KeyOf(key.path(0).asString(""), name(key.path(1)));
    String state = name(key.path(2));
    @Nullable String before = states.put(holder, state);
    boolean isRight =
        before == null ? !isGivenUp(state) : before.equals(WAITS) && !state.equals(WAITS);
    if (!isRight) {
      faults.add(
          what
              + "key "
              + holder.key()
              + " becomes "
              + state
              + " for "
              + holder.sae()
              + " and was "
              + (before == null ? "unknown" : before)
              + " before");
    }
  }

  private static boolean isGivenUp(String state) {
    return !state.equals(WAITS) && !state.equals("delivered");
  }

  /// One object for all equal names, of which there are few.
  private String name(JsonNode node) {
    return names.computeIfAbsent(node.asString(""), name -> name);
  }
}
