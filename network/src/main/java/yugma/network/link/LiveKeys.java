// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Duration;
import java.util.List;
import yugma.kernel.bits.Bits;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.LiveStreams;
import yugma.kernel.time.Time;
import yugma.keys.distillation.Agreement;
import yugma.keys.distillation.KeyPool;
import yugma.keys.security.Proof;
import yugma.network.scenario.QkdLink;
import yugma.physics.pulses.Exposure;

/// The key of a live link: what authenticates its next blocks stays, the rest leaves.
final class LiveKeys {
  /// A store from the start is handed out in pieces of this many bits.
  private static final int PIECE_BITS = 1 << 20;

  private final QkdLink qkd;
  private final LiveScene scene;
  private final LiveStreams streams;
  private final Agreement agreement;
  private final double ownEpsilon;
  private final KeyPool a = new KeyPool();
  private final KeyPool b = new KeyPool();
  private final PoolEpsilon pool;

  /// @param streams of this link alone
  LiveKeys(QkdLink qkd, LiveScene scene, LiveStreams streams) {
    this.qkd = qkd;
    this.scene = scene;
    this.streams = streams;
    this.agreement = Prediction.agreement(qkd);
    Proof proof = agreement.proof();
    this.ownEpsilon = proof.epsilonSec() + proof.epsilonCor();
    this.pool = new PoolEpsilon(qkd.store().presharedBits());
    Bits preshared = streams.bits(qkd.store().presharedBits());
    a.add(preshared.slice(0, preshared.length()));
    b.add(preshared);
  }

  /// Hands out of what the ends are said to hold from the start.
  void serveBuffer(Simulation simulation, long mostBits, LiveLog log) {
    long left = Math.min(mostBits, qkd.store().bufferBits());
    while (left > 0) {
      int bits = (int) Math.min(left, PIECE_BITS);
      Bits drawn = streams.bits(bits);
      handOut(
          origin(LiveKey.Made.BUFFER, ownEpsilon, scene.passed(simulation)),
          drawn,
          drawn.slice(0, bits),
          log);
      left -= bits;
    }
  }

  /// Distils a block whose last detection is in.
  ///
  /// @param own streams of this block alone, wiped once it is done
  void distil(
      Simulation simulation,
      BlockPlan.Ready block,
      LiveStreams own,
      Time latency,
      Distillery.Finished finished) {
    Distillery distillery =
        new Distillery(
            agreement,
            a,
            b,
            latency,
            (then, ready, outcome) -> {
              own.forget();
              wipe(ready.drawn());
              finished.with(then, ready, outcome);
            });
    distillery.take(simulation, block, own);
  }

  private static void wipe(Drawn drawn) {
    if (drawn instanceof Drawn.Clicks(Exposure exposure)) {
      exposure.wipe();
    }
  }

  /// What came of a block.
  record Batch(BlockKind kind, Distillery.Outcome outcome, Duration at) {}

  /// Puts a block's key where it belongs; what came of a block with an alarm renews the
  /// authentication pools, and is voided for the rest.
  void keep(Batch batch, boolean isBarred, List<Alarm> alarms, LiveLog log) {
    Distillery.Outcome outcome = batch.outcome;
    double epsilon = ownEpsilon + pool.draw(outcome.report().authenticationBits());
    int share = LinkEnd.poolShare(outcome.keyBits());
    pool.add(share, epsilon);
    Bits atA = bits(outcome);
    Bits atB =
        outcome instanceof Distillery.Outcome.Distilled distilled
            ? distilled.bob()
            : atA.slice(0, atA.length());
    a.add(atA.slice(0, share));
    b.add(atB.slice(0, share));
    int rest = atA.length() - share;
    if (rest > 0 && isBarred) {
      log.voided(rest);
      scene.tap().voided(qkd.link(), rest, alarms, batch.at);
    } else if (rest > 0) {
      handOut(
          origin(LiveKey.Made.of(batch.kind), epsilon, batch.at),
          atA.slice(share, atA.length()),
          atB.slice(share, atB.length()),
          log);
    }
    atA.wipe();
    atB.wipe();
  }

  /// Wipes what is left.
  void end() {
    a.drop(Math.toIntExact(a.available()));
    b.drop(Math.toIntExact(b.available()));
  }

  private Bits bits(Distillery.Outcome outcome) {
    return switch (outcome) {
      case Distillery.Outcome.Distilled distilled -> distilled.alice();
      case Distillery.Outcome.Reckoned reckoned -> streams.bits(Math.toIntExact(reckoned.bits()));
      case Distillery.Outcome.Failed _ -> Bits.zeros(0);
    };
  }

  private LiveKey.Origin origin(LiveKey.Made made, double epsilon, Duration at) {
    return new LiveKey.Origin(streams.name(), qkd.link(), made, epsilon, at);
  }

  private void handOut(LiveKey.Origin origin, Bits atA, Bits atB, LiveLog log) {
    LiveKey key = new LiveKey(origin, atA, atB);
    try {
      scene.tap().key(key);
      log.handedOut(key.bits());
    } catch (RuntimeException e) {
      key.close();
      log.refused(key.bits(), String.valueOf(e.getMessage()));
    }
  }
}
