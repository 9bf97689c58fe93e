// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One end's copy of the distributed queue: the items that have not ended.
final class ItemQueue {
  private final List<Item> items = new ArrayList<>();
  private final Map<Integer, Item> byPurpose = new HashMap<>();
  private final Map<Long, Item> byId = new HashMap<>();

  List<Item> items() {
    return items;
  }

  Optional<Item> of(int purpose) {
    return Optional.ofNullable(byPurpose.get(purpose));
  }

  Optional<Item> numbered(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  void add(Item item) {
    items.add(item);
    byPurpose.put(item.create.purpose(), item);
    byId.put(item.id, item);
  }

  void remove(Item item) {
    item.ended = true;
    items.remove(item);
    byPurpose.remove(item.create.purpose());
    byId.remove(item.id);
  }

  /// The item that one more slot serves.
  @Nullable Item next() {
    Item best = null;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.hasRoom()
          && (best == null || item.precedes(item.nextFinish(), best, best.nextFinish()))) {
        best = item;
      }
    }
    return best;
  }

  /// The item that one slot fewer would serve less.
  @Nullable Item last() {
    Item worst = null;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.hasSlots()
          && (worst == null || worst.precedes(worst.lastFinish(), item, item.lastFinish()))) {
        worst = item;
      }
    }
    return worst;
  }

  /// The virtual time of a class: that of the item which has come least far, 0 without any.
  double virtualTime(int urgency) {
    return items.stream()
        .filter(item -> item.urgency == urgency)
        .mapToDouble(Item::virtualTime)
        .min()
        .orElse(0);
  }
}
