// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.List;
import java.util.Optional;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.keys.distillation.Agreement;
import yugma.keys.distillation.AliceBlock;
import yugma.keys.distillation.BobBlock;
import yugma.keys.distillation.Effect;
import yugma.keys.distillation.KeyPool;
import yugma.keys.distillation.PulseNotes;
import yugma.physics.pulses.Exposure;

/// Carries the messages of one block between its two parties, each after the link's latency, and
/// waits until both are done.
final class Exchange {
  /// Told once both parties are done.
  interface Finished {
    /// @param alice [Effect.Release] or [Effect.Discard]
    /// @param bob likewise
    void with(Simulation simulation, Effect alice, Effect bob, Traffic traffic);
  }

  /// Alice and Bob, each with notes, stock and randomness of their own.
  record Parties(AliceBlock alice, BobBlock bob) {
    static Parties of(
        Agreement agreement, Exposure exposure, KeyPool a, KeyPool b, RandomStreams streams) {
      PulseNotes notes = new PulseNotes(exposure.gates(), exposure.alice());
      var aliceRandom = streams.stream("alice/distillation");
      var bobRandom = streams.stream("bob/distillation");
      return new Parties(
          new AliceBlock(agreement, notes, a, aliceRandom),
          new BobBlock(agreement, exposure.gates(), exposure.bob(), b, bobRandom));
    }
  }

  private final AliceBlock alice;
  private final BobBlock bob;
  private final Time latency;
  private final Finished finished;
  private Traffic traffic = Traffic.NONE;
  private Optional<Effect> aliceEnd = Optional.empty();
  private Optional<Effect> bobEnd = Optional.empty();
  private boolean over;

  Exchange(Parties parties, Time latency, Finished finished) {
    this.alice = parties.alice();
    this.bob = parties.bob();
    this.latency = latency;
    this.finished = finished;
  }

  void start(Simulation simulation) {
    bobActs(simulation, bob.start());
  }

  private void bobActs(Simulation simulation, List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Send(byte[] message) -> {
          traffic = traffic.plusFromBob(message.length);
          simulation.in(latency, then -> aliceActs(then, alice.on(message)));
        }
        case Effect.Release _, Effect.Discard _ -> bobEnd = Optional.of(effect);
      }
    }
    finishIfDone(simulation);
  }

  private void aliceActs(Simulation simulation, List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Send(byte[] message) -> {
          traffic = traffic.plusFromAlice(message.length);
          simulation.in(latency, then -> bobActs(then, bob.on(message)));
        }
        case Effect.Release _, Effect.Discard _ -> aliceEnd = Optional.of(effect);
      }
    }
    finishIfDone(simulation);
  }

  private void finishIfDone(Simulation simulation) {
    if (aliceEnd.isPresent() && bobEnd.isPresent() && !over) {
      over = true;
      alice.wipe();
      bob.wipe();
      finished.with(simulation, aliceEnd.get(), bobEnd.get(), traffic);
    }
  }
}
