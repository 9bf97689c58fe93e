// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yugma.entanglement.hardware.Attempts;
import yugma.kernel.time.Time;

/// One end of the link layer of one link.
public final class LinkLayer {
  private final Attempts attempts;
  private final Deque<Integer> purposes = new ArrayDeque<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final Map<Integer, Integer> offered = new HashMap<>();

  private record Add(int purpose) implements LinkMessage {}

  private record Remove(int purpose) implements LinkMessage {}

  private LinkLayer(Attempts attempts) {
    this.attempts = attempts;
  }

  public static LinkLayer first(int link, Attempts attempts, Time roundTrip) {
    return new LinkLayer(attempts);
  }

  public static LinkLayer second(int link, Attempts attempts, Time roundTrip) {
    return new LinkLayer(attempts);
  }

  public List<LinkEffect> on(LinkInput input, Time now) {
    List<LinkEffect> effects = new ArrayList<>();
    switch (input) {
      case LinkInput.Asked(Create create) -> {
        purposes.add(create.purpose());
        effects.add(new LinkEffect.Send(new Add(create.purpose())));
      }
      case LinkInput.Cancelled(int purpose) -> {
        remove(purpose, effects);
        effects.add(new LinkEffect.Send(new Remove(purpose)));
      }
      case LinkInput.Free(int slot) -> free.add(slot);
      case LinkInput.Reply reply -> {
        int purpose = offered.remove(reply.slot());
        effects.add(
            new LinkEffect.Ok(
                purpose, reply.pair(), reply.slot(), reply.told(), attempts.fidelity()));
      }
      case LinkInput.NoReply(int slot) -> {
        effects.add(new LinkEffect.Discard(slot));
        offered.remove(slot);
        free.add(slot);
      }
      case LinkInput.Received(Add(int purpose)) -> purposes.add(purpose);
      case LinkInput.Received(Remove(int purpose)) -> remove(purpose, effects);
      case LinkInput.Received _, LinkInput.Woken _ -> {}
    }
    while (!free.isEmpty() && !purposes.isEmpty()) {
      int slot = free.remove();
      int purpose = purposes.remove();
      purposes.add(purpose);
      offered.put(slot, purpose);
      effects.add(new LinkEffect.Offer(slot, purpose));
    }
    return effects;
  }

  private void remove(int purpose, List<LinkEffect> effects) {
    purposes.remove(purpose);
    for (Map.Entry<Integer, Integer> entry : List.copyOf(offered.entrySet())) {
      if (entry.getValue() == purpose) {
        offered.remove(entry.getKey());
        free.add(entry.getKey());
        effects.add(new LinkEffect.Withdraw(entry.getKey()));
      }
    }
  }
}
