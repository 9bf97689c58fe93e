// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.entanglement.channel.OrderedChannel;
import yugma.kernel.time.Time;

/// What the two halves of an end, [Admission] and [Pairing], work on.
final class LinkState {
  final LinkEnd end;
  final FidelityEstimation estimation;
  final Outbox outbox = new Outbox();
  final ItemQueue queue = new ItemQueue();
  final Heralds heralds = new Heralds();
  final OrderedChannel<LinkContent> channel;
  final SlotShare slots;
  private long toldSeen;

  LinkState(LinkEnd end, FidelityEstimation estimation) {
    this.end = end;
    this.estimation = estimation;
    Time longestReply = estimation.longestReply();
    channel = new OrderedChannel<>(end.roundTrip().times(2).plus(longestReply));
    slots = new SlotShare(queue, outbox, longestReply);
  }

  /// Takes an item out of the queue, and tells the other end how far this one has heard.
  void end(Item item, Time now) {
    queue.remove(item);
    slots.takeAllFrom(item, now);
    tellSeen();
  }

  /// Refuses what was asked for a purpose.
  void refuse(int purpose, LinkEffect.Reason reason) {
    outbox.add(new LinkEffect.Refused(purpose, reason));
  }

  /// Tells the other end of all heralds that this one has heard of.
  void tellSeen() {
    if (heralds.next() > toldSeen) {
      toldSeen = heralds.next();
      channel.send(new LinkContent.Seen(toldSeen));
    }
  }
}
