// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.pair.Half;
import yugma.entanglement.simulation.CircuitListener;
import yugma.kernel.time.Time;

/// A circuit that makes pairs as programs ask for them, and the halves that wait for programs.
final class Connection implements CircuitListener {
  private final QuantumNetwork network;
  private final int number;
  private final Estimate estimate;
  private final List<End> ends;
  private Optional<String> refusal = Optional.empty();
  private long asked;
  private long unserved;

  private static final class End {
    final Node node;
    final List<PairHalf> halves = new ArrayList<>();
    final Stage.Waiters waiters = new Stage.Waiters();

    End(Node node) {
      this.node = node;
    }
  }

  Connection(QuantumNetwork network, int number, Node near, Node far, Estimate estimate) {
    this.network = network;
    this.number = number;
    this.estimate = estimate;
    this.ends = List.of(new End(near), new End(far));
  }

  /// Makes so many pairs before anybody asks for them.
  void stock(int pairs) {
    if (pairs > 0) {
      asked = pairs;
      demand();
    }
  }

  /// A half of an end; nothing if the time is over.
  Optional<PairHalf> take(int which, Optional<PairId> named, Optional<Time> within) {
    End end = ends.get(which);
    Optional<Time> until = within.map(network.now()::plus);
    boolean isWish = which == 0 && named.isEmpty();
    if (isWish) {
      wish();
    }
    while (true) {
      for (PairHalf half : end.halves) {
        if (named.isEmpty() || named.get().equals(half.id())) {
          end.halves.remove(half);
          return Optional.of(half);
        }
      }
      if (refusal.isPresent()) {
        throw new RefusedException("no pair " + this + ": " + refusal.get());
      }
      if (!network.stage().await(end.waiters, until)) {
        unserved += isWish ? 1 : 0;
        return Optional.empty();
      }
    }
  }

  /// A pair more, unless one is under way that nobody waits for any more.
  private void wish() {
    if (unserved > 0) {
      unserved--;
    } else {
      asked++;
      demand();
    }
  }

  private void demand() {
    if (refusal.isEmpty()) {
      network.demand(ends.getFirst().node.number(), number, asked);
    }
  }

  @Override
  public boolean keepsSlots() {
    return true;
  }

  @Override
  public void kept(boolean isNear, CircuitEffect.Deliver deliver, int slot, Time now) {
    End end = ends.get(isNear ? 0 : 1);
    int node = end.node.number();
    LocalQubit qubit =
        new LocalQubit(end.node, slot, free -> network.entanglement().release(node, number, free));
    Time emitted = end.node.memory().emitted(slot);
    end.halves.add(new PairHalf(deliver.near(), deliver.told(), qubit, emitted, estimate::at));
    network.stage().ring(end.waiters);
  }

  @Override
  public void delivered(
      boolean isNear, CircuitEffect.Deliver deliver, Optional<Half> half, Time now) {
    throw new IllegalStateException("a program's half has left its slot");
  }

  @Override
  public void tested(CircuitEffect.Tested test, Time now) {}

  @Override
  public void lost(boolean isNear, Time now) {}

  @Override
  public void done(Time now) {}

  @Override
  public void refused(String why, Time now) {
    refusal = Optional.of(why);
    ends.forEach(end -> network.stage().ring(end.waiters));
  }

  @Override
  public String toString() {
    return "between '%s' and '%s'".formatted(ends.get(0).node, ends.get(1).node);
  }
}
