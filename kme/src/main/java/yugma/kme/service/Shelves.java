// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yugma.keys.secret.Secret;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;

/// Segments that far ends allot from, opened while they are drawn on; what is not at hand is
/// fetched from the ledger.
final class Shelves {
  /// Segments that are kept open; each is 4 kB, and can be fetched again.
  private static final int MOST = 256;

  /// One segment, and who waits for it.
  private static final class Shelf {
    private @Nullable Segment segment;
    private @Nullable Secret material;
    private final List<Runnable> waiting = new ArrayList<>();
  }

  private final Desk desk;
  private final Strongbox strongbox;
  private final Map<SegmentId, Shelf> shelves = new LinkedHashMap<>(16, 0.75f, true);

  Shelves(Desk desk, Strongbox strongbox) {
    this.desk = desk;
    this.strongbox = strongbox;
  }

  /// Fetches segments, then goes on, in the order of the calls for each segment; those that cannot
  /// be had are still missing then.
  void fetch(Set<SegmentId> segments, Runnable then) {
    Set<SegmentId> missing = new HashSet<>(segments);
    missing.removeIf(id -> has(id));
    if (missing.isEmpty()) {
      then.run();
      return;
    }
    SegmentId first = missing.iterator().next();
    Runnable rest = () -> fetchRest(segments, first, then);
    Shelf shelf = shelves.get(first);
    if (shelf != null) {
      shelf.waiting.add(rest);
      return;
    }
    Shelf fresh = new Shelf();
    fresh.waiting.add(rest);
    shelves.put(first, fresh);
    desk.write(
        new Change.Look(first), outcome -> fetched(first, outcome), _ -> fetched(first, null));
  }

  /// Once the first of them is there, or is known to be nowhere.
  private void fetchRest(Set<SegmentId> segments, SegmentId first, Runnable then) {
    Set<SegmentId> rest = new HashSet<>(segments);
    rest.remove(first);
    fetch(rest, then);
  }

  private void fetched(SegmentId id, @Nullable Outcome outcome) {
    Shelf shelf = shelves.get(id);
    if (shelf == null) {
      return;
    }
    if (outcome instanceof Outcome.Found found && found.stage() == Outcome.Stage.READY) {
      strongbox
          .open(found)
          .ifPresent(
              material -> {
                shelf.segment = found.segment();
                shelf.material = material;
              });
    }
    List<Runnable> waiting = List.copyOf(shelf.waiting);
    shelf.waiting.clear();
    if (shelf.segment == null) {
      shelves.remove(id);
    }
    waiting.forEach(Runnable::run);
    dropOldest();
  }

  private boolean has(SegmentId id) {
    Shelf shelf = shelves.get(id);
    return shelf != null && shelf.segment != null;
  }

  /// A segment that is at hand.
  Optional<Segment> segment(SegmentId id) {
    return Optional.ofNullable(shelves.get(id))
        .flatMap(shelf -> Optional.ofNullable(shelf.segment));
  }

  /// A copy of some of its bits.
  Optional<Secret> bits(Cut cut) {
    return Optional.ofNullable(shelves.get(cut.segment()))
        .flatMap(shelf -> Optional.ofNullable(shelf.material))
        .map(material -> material.slice(cut.from() / Byte.SIZE, cut.to() / Byte.SIZE));
  }

  private void dropOldest() {
    while (shelves.size() > MOST) {
      SegmentId oldest = shelves.keySet().iterator().next();
      Shelf shelf = shelves.get(oldest);
      if (shelf == null || !shelf.waiting.isEmpty()) {
        return;
      }
      drop(oldest);
    }
  }

  /// Wipes a segment here, as once it is closed.
  void drop(SegmentId id) {
    Shelf shelf = shelves.remove(id);
    if (shelf != null && shelf.material != null) {
      shelf.material.close();
      shelf.waiting.forEach(Runnable::run);
    }
  }

  /// Wipes all segments of a stock.
  void dropAll(String stock) {
    List<SegmentId> gone = new ArrayList<>();
    shelves.forEach(
        (id, shelf) -> {
          if (shelf.segment != null && shelf.segment.stock().equals(stock)) {
            gone.add(id);
          }
        });
    gone.forEach(this::drop);
  }
}
