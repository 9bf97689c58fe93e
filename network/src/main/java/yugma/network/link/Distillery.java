// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import yugma.kernel.bits.Bits;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.keys.distillation.Agreement;
import yugma.keys.distillation.BlockReport;
import yugma.keys.distillation.Effect;
import yugma.keys.distillation.Failure;
import yugma.keys.distillation.KeyPool;

/// Distils the blocks of a link: by an exchange of messages between its ends where clicks were
/// drawn, by reckoning where only their counts were.
final class Distillery {
  /// What came of a block.
  sealed interface Outcome {
    /// What both parties report.
    BlockReport report();

    /// Equal keys, distilled.
    record Distilled(BlockReport report, Bits alice, Bits bob, Traffic said) implements Outcome {}

    /// A key that would have been distilled.
    record Reckoned(BlockReport report, long bits) implements Outcome {}

    /// No key.
    record Failed(BlockReport report, Failure why, Traffic said) implements Outcome {}

    /// What was said about it.
    default Traffic traffic() {
      return switch (this) {
        case Distilled distilled -> distilled.said();
        case Reckoned _ -> Traffic.NONE;
        case Failed failed -> failed.said();
      };
    }

    /// Bits of key.
    default long keyBits() {
      return switch (this) {
        case Distilled distilled -> distilled.alice().length();
        case Reckoned reckoned -> reckoned.bits();
        case Failed _ -> 0;
      };
    }
  }

  /// Told what came of a block.
  interface Finished {
    void with(Simulation simulation, BlockPlan.Ready block, Outcome outcome);
  }

  private final Agreement agreement;
  private final KeyPool a;
  private final KeyPool b;
  private final Time latency;
  private final Finished finished;

  /// @param a authentication key of the link's node a
  /// @param b the same of its node b
  Distillery(Agreement agreement, KeyPool a, KeyPool b, Time latency, Finished finished) {
    this.agreement = agreement;
    this.a = a;
    this.b = b;
    this.latency = latency;
    this.finished = finished;
  }

  /// Begins with a block whose last detection is in.
  ///
  /// @param own streams of this block alone
  void take(Simulation simulation, BlockPlan.Ready block, RandomStreams own) {
    switch (block.drawn()) {
      case Drawn.Clicks clicks ->
          new Exchange(
                  Exchange.Parties.of(agreement, clicks.exposure(), a, b, own),
                  latency,
                  (then, alice, bob, said) -> finished.with(then, block, outcome(alice, bob, said)))
              .start(simulation);
      case Drawn.Counts counts -> finished.with(simulation, block, reckoned(counts));
    }
  }

  private static Outcome outcome(Effect alice, Effect bob, Traffic traffic) {
    if (alice instanceof Effect.Release(Bits aliceKey, BlockReport report)
        && bob instanceof Effect.Release(Bits bobKey, BlockReport _)) {
      return new Outcome.Distilled(report, aliceKey, bobKey, traffic);
    }
    wipe(alice);
    wipe(bob);
    Effect.Discard lost = alice instanceof Effect.Discard discard ? discard : (Effect.Discard) bob;
    return new Outcome.Failed(lost.report(), lost.why(), traffic);
  }

  private static void wipe(Effect effect) {
    if (effect instanceof Effect.Release(Bits unused, BlockReport _)) {
      unused.wipe();
    }
  }

  private Outcome reckoned(Drawn.Counts drawn) {
    BlockReport report = RatesBlock.report(agreement, drawn.counts(), a.available());
    boolean isProven = report.keyLength().map(length -> length.positive()).orElse(false);
    if (report.authenticationBits() > 0) {
      a.drop(report.authenticationBits());
      b.drop(report.authenticationBits());
      return new Outcome.Reckoned(report, report.keyLength().orElseThrow().bits());
    }
    Failure why = isProven ? Failure.NO_AUTHENTICATION_KEY : Failure.NO_SECRET_BITS;
    return new Outcome.Failed(report, why, Traffic.NONE);
  }
}
