// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yugma.kernel.time.Time;

/// The slots of an end, each with what it is offered for.
///
/// It keeps true what [Scheduling] says: the slots that are not handed up serve the first services
/// of the queue.
final class SlotShare {
  private final ItemQueue queue;
  private final Outbox outbox;
  private final long longestReply;
  private @Nullable Slot[] slots = new @Nullable Slot[8];
  private final ArrayDeque<Slot> spare = new ArrayDeque<>();
  private final List<Slot> withdrawn = new ArrayList<>();
  private boolean disturbed;

  /// @param longestReply after which no reply to a withdrawn offer comes
  SlotShare(ItemQueue queue, Outbox outbox, Time longestReply) {
    this.queue = queue;
    this.outbox = outbox;
    this.longestReply = longestReply.picos();
  }

  /// Takes a slot that is unused.
  void free(int number) {
    if (number >= slots.length) {
      slots = Arrays.copyOf(slots, Math.max(number + 1, 2 * slots.length));
    }
    Slot slot = slots[number];
    if (slot == null) {
      slot = new Slot(number);
      slots[number] = slot;
    }
    if (!slot.handedUp) {
      throw new IllegalStateException(
          "slot " + number + " is told free, but was not handed up: it is the link layer's");
    }
    slot.handedUp = false;
    spare.push(slot);
  }

  /// A slot to which a reply may come, if it is one.
  @Nullable Slot awaiting(int number) {
    Slot slot = number < slots.length ? slots[number] : null;
    return slot == null || slot.attempted() == null ? null : slot;
  }

  /// Gives a slot whose reply has come to the higher layer.
  void handUp(Slot slot) {
    if (slot.withdrawn != null) {
      slot.withdrawn = null;
      withdrawn.remove(slot);
      disturbed = true;
    }
    if (slot.item == null) {
      spare.remove(slot);
    } else {
      release(slot);
    }
    slot.handedUp = true;
  }

  /// Throws away the qubit of a slot whose reply has come, or would have.
  void discard(Slot slot) {
    outbox.add(new LinkEffect.Discard(slot.number));
    if (slot.withdrawn == null) {
      release(slot);
      spare.push(slot);
    } else {
      withdrawn.remove(slot);
      endWithdrawal(slot);
    }
    disturbed = true;
  }

  private static void release(Slot slot) {
    Item item = slot.item;
    if (item != null) {
      item.loseSlot();
      slot.item = null;
    }
  }

  /// Takes all slots from an item.
  void takeAllFrom(Item item, Time now) {
    for (Slot slot : slots) {
      if (slot != null && slot.item == item) {
        takeBack(slot, now);
        spare.addLast(slot);
      }
    }
    disturbed = true;
  }

  private void takeBack(Slot slot, Time now) {
    if (slot.withdrawn == null) {
      slot.withdrawn = slot.item;
      slot.until = now.picos() + longestReply;
      withdrawn.add(slot);
      outbox.add(new LinkEffect.Withdraw(slot.number));
    }
    release(slot);
  }

  /// The queue, or what an item has, is no longer what it was when the slots were shared out.
  void disturb() {
    disturbed = true;
  }

  /// Whether the next [#share] may withdraw something.
  boolean isDisturbed() {
    return disturbed;
  }

  /// Ends what no reply comes to any more.
  void wake(Time now) {
    for (int i = withdrawn.size() - 1; i >= 0; i--) {
      Slot slot = withdrawn.get(i);
      if (slot.until <= now.picos()) {
        endWithdrawal(slot);
        withdrawn.remove(i);
      }
    }
  }

  private void endWithdrawal(Slot slot) {
    slot.withdrawn = null;
    Item item = slot.item;
    if (item != null) {
      outbox.add(new LinkEffect.Offer(slot.number, item.create.purpose()));
    }
  }

  /// When the next reply to something withdrawn can no longer come, in picoseconds.
  long due() {
    long due = Long.MAX_VALUE;
    for (Slot slot : withdrawn) {
      due = Math.min(due, slot.until);
    }
    return due;
  }

  /// Shares out what is unused, and anew what is not as the queue would have it.
  void share(Time now) {
    while (!spare.isEmpty()) {
      Item item = queue.next();
      if (item == null) {
        break;
      }
      give(spare.pop(), item);
    }
    if (disturbed) {
      disturbed = false;
      shareAnew(now);
    }
  }

  private void shareAnew(Time now) {
    while (true) {
      Item first = queue.next();
      Item last = queue.last();
      if (first == null
          || last == null
          || !first.precedes(first.nextFinish(), last, last.lastFinish())) {
        return;
      }
      Slot slot = slotOf(last);
      takeBack(slot, now);
      give(slot, first);
    }
  }

  private Slot slotOf(Item item) {
    Slot found = null;
    for (Slot slot : slots) {
      if (slot != null && slot.item == item) {
        if (slot.withdrawn != null) {
          return slot;
        }
        found = slot;
      }
    }
    if (found == null) {
      throw new IllegalStateException("an item has more slots than there are");
    }
    return found;
  }

  private void give(Slot slot, Item item) {
    slot.item = item;
    item.gainSlot();
    if (slot.withdrawn == null) {
      outbox.add(new LinkEffect.Offer(slot.number, item.create.purpose()));
    }
  }
}
