// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What became at one end of the midpoint's heralds of which the other end may still have to say
/// something ([Dahlberg 2019](https://arxiv.org/abs/1903.09778), section 5.1: sequence numbers).
///
/// Memory goes with the heralds that the other end has not confirmed.
final class Heralds {
  /// What became of a herald at this end.
  enum Fate {
    /// Told of neither here nor by the other end.
    UNHEARD,
    /// It gave a pair, which was handed up.
    PAIR,
    /// It gave no pair here, or none at the other end.
    NONE,
    /// Both ends have settled it.
    SETTLED
  }

  private @Nullable Item[] items = new @Nullable Item[128];
  private Fate[] fates = new Fate[128];
  private long settled;
  private long seenByOther;
  private long next;
  private final TreeSet<Long> unplaced = new TreeSet<>();
  private final Map<Long, Boolean> expiredEarly = new HashMap<>();

  /// The number after the last that this end knows of.
  long next() {
    return next;
  }

  Fate fate(long herald) {
    if (herald >= next) {
      return Fate.UNHEARD;
    }
    return herald < settled ? Fate.SETTLED : fates[at(herald)];
  }

  /// The item that a herald of this end, not settled, was for, if that is known.
  @Nullable Item item(long herald) {
    return items[at(herald)];
  }

  private int at(long herald) {
    return (int) herald & (fates.length - 1);
  }

  /// Notes the next herald.
  void add(@Nullable Item item, Fate fate) {
    if (next - settled == fates.length) {
      grow();
    }
    items[at(next)] = item;
    fates[at(next)] = fate;
    next++;
  }

  private void grow() {
    @Nullable Item[] oldItems = items;
    Fate[] oldFates = fates;
    items = Arrays.copyOf(oldItems, 2 * oldFates.length);
    fates = Arrays.copyOf(oldFates, 2 * oldFates.length);
    for (long herald = settled; herald < next; herald++) {
      int old = (int) herald & (oldFates.length - 1);
      items[at(herald)] = oldItems[old];
      fates[at(herald)] = oldFates[old];
    }
  }

  /// Changes what a herald that is not settled was for, or what it gave.
  void set(long herald, @Nullable Item item, Fate fate) {
    items[at(herald)] = item;
    fates[at(herald)] = fate;
  }

  /// Forgets the heralds before a number, of which the other end has no more to say.
  void settle(long before) {
    seenByOther = Math.max(seenByOther, before);
    for (long end = Math.min(seenByOther, next); settled < end; settled++) {
      items[at(settled)] = null;
    }
  }

  /// Whether the other end has no more to say of the heralds before a number.
  boolean isSettled(long before) {
    return seenByOther >= before;
  }

  /// The heralds that were missed without anyone telling for which slot.
  NavigableSet<Long> unplaced() {
    return unplaced;
  }

  /// The heralds that the other end has told expired before this end was told of them; with whether
  /// the other end knows their items.
  Map<Long, Boolean> expiredEarly() {
    return expiredEarly;
  }
}
