// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.List;
import java.util.Optional;
import yugma.entanglement.channel.ChannelMessage;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.linklayer.LinkEffect.Reason;
import yugma.kernel.time.Time;

/// One end of the link layer of one link, as a state machine without time or input and output of
/// its own: the entanglement generation protocol over the midpoint heralding protocol ([Dahlberg
/// 2019](https://arxiv.org/abs/1903.09778), sections 5.1 and 5.2: EGP, MHP;
/// [draft-dahlberg-ll-quantum-03](https://datatracker.ietf.org/doc/draft-dahlberg-ll-quantum/)).
///
/// Messages to the other end may be lost, late, repeated or out of order. What both ends must agree
/// on they agree on by contents taken once and in order. No pair stays handed up at one end alone:
/// the end that has it is told [LinkEffect.Expired] as soon as a message comes through.
///
/// An input costs O(items in the queue) at most, and for a slot that is told free or heralded
/// nothing is allocated but the effects. Not to be shared between threads.
public final class LinkLayer {
  private final LinkState state;
  private final Admission admission;
  private final Pairing pairing;
  private long wakeAt = Long.MAX_VALUE;

  /// @param estimation its own, with the same settings as the other end's
  public LinkLayer(LinkEnd end, FidelityEstimation estimation) {
    state = new LinkState(end, estimation);
    admission = new Admission(state);
    pairing = new Pairing(state);
  }

  /// The attempts that are to be made with slots offered for a purpose; empty when it is not in the
  /// queue.
  public Optional<Attempts> attempts(int purpose) {
    return state.queue.of(purpose).map(item -> state.estimation.attempts(item.place.setting()));
  }

  /// What an input makes this end want, in this order.
  ///
  /// @param now not before that of the last input
  public List<LinkEffect> on(LinkInput input, Time now) {
    boolean timers = true;
    switch (input) {
      case LinkInput.Free(int slot) -> {
        state.slots.free(slot);
        timers = false;
      }
      case LinkInput.Reply reply -> {
        pairing.reply(reply, now);
        timers = state.channel.hasNews() || state.slots.isDisturbed();
      }
      case LinkInput.NoReply(int slot) -> pairing.noReply(slot);
      case LinkInput.Tested tested -> test(tested);
      case LinkInput.Asked(Create create) -> admission.ask(create, now);
      case LinkInput.Cancelled(int purpose) -> admission.cancel(purpose, now);
      case LinkInput.Received(ChannelMessage<LinkContent> message) -> {
        for (LinkContent content : state.channel.receive(message)) {
          hear(content, now);
        }
      }
      case LinkInput.Woken woken -> wake(woken, now);
    }
    if (timers) {
      admission.wake(now);
    }
    state.slots.share(now);
    if (timers) {
      state.channel.flush(now, message -> state.outbox.add(new LinkEffect.Send(message)));
      askToBeWoken();
    }
    return state.outbox.take();
  }

  private void hear(LinkContent content, Time now) {
    switch (content) {
      case LinkContent.Ask ask -> admission.asked(ask, now);
      case LinkContent.Add add -> admission.added(add, now);
      case LinkContent.Accept(long item) -> admission.accepted(item);
      case LinkContent.Reject(long item, Reason reason) -> admission.gone(item, reason, now);
      case LinkContent.Cancel(long item) -> admission.gone(item, Reason.DENIED, now);
      case LinkContent.Expire expire -> pairing.expire(expire);
      case LinkContent.Placed placed -> pairing.placed(placed, now);
      case LinkContent.Seen(long next) -> pairing.seen(next, now);
    }
  }

  private void test(LinkInput.Tested tested) {
    Optional<Item> item = state.queue.of(tested.purpose());
    if (item.isPresent()) {
      int setting = item.get().place.setting();
      state.estimation.tested(setting, tested.basis(), tested.asTold());
    }
  }

  private void wake(LinkInput.Woken woken, Time now) {
    if (woken.at().picos() >= wakeAt) {
      wakeAt = Long.MAX_VALUE;
    }
    state.slots.wake(now);
  }

  private void askToBeWoken() {
    long due = Math.min(state.channel.due(), Math.min(admission.due(), state.slots.due()));
    if (due < wakeAt && due <= Time.HORIZON.picos()) {
      wakeAt = due;
      state.outbox.add(new LinkEffect.Wake(Time.ofPicos(due)));
    }
  }
}
