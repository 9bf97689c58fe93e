// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Detail;
import yugma.network.scenario.Impairment;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.ProofName;
import yugma.network.scenario.QkdLink;
import yugma.network.scenario.Security;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.Detector;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.InterceptResend;
import yugma.physics.optics.Receiver;
import yugma.physics.optics.WeakCoherentSource;

/// A link on the bench: 2 km, so that a block is distilled before the next one ends, with blocks of
/// 20,000 sifted bits and about 8 ms that give some 5,800 bits of key.
///
/// @param presharedBits of both ends
/// @param detail in which blocks are drawn
/// @param threads that work ahead
/// @param attacks on it
/// @param impairments of it
record Lab(
    int presharedBits,
    Detail detail,
    int threads,
    List<Attack> attacks,
    List<Impairment> impairments) {
  static final Fibre FIBRE = new Fibre(2, 0.2, 0, 0, 1.6, 1.468);
  static final Link LINK = new Link("a-b", "a", "b", new Medium.Glass(FIBRE));

  static Lab of(Detail detail, Attack... attacks) {
    return new Lab(4096, detail, 0, List.of(attacks), List.of());
  }

  static QkdLink qkd(int presharedBits) {
    return new QkdLink(
        "a-b",
        new WeakCoherentSource(
            1e8, List.of(new Intensity(0.5, 0.3), new Intensity(0.12, 0.7)), 0.6),
        new Receiver(0.6, 1, 0.005, 1, new Detector(0.8, 50, 30, 0, 1000, 40)),
        new Security(ProofName.RUSCA2018, 1e-9, 1e-15, 20_000),
        new QkdLink.Store(presharedBits, 0, OptionalLong.empty()));
  }

  static Prediction prediction() {
    return Prediction.of(LINK, qkd(4096));
  }

  /// A time counted in blocks.
  static Time block(double number) {
    return Time.nearest(number * prediction().blockPulses() / 1e8);
  }

  /// Eve, half-way, with perfect detectors, sending on single photons on average.
  static InterceptResend eve(double fraction, BasisPolicy basis) {
    return new InterceptResend(1, fraction, basis, 1, 1, 0);
  }

  static Attack tap(InterceptResend eve, double fromBlock, double untilBlock) {
    return new Attack(block(fromBlock), block(untilBlock), "a-b", eve);
  }

  /// Runs until that many blocks are done, and none is under way.
  LinkRun run(long seed, int blocks) {
    try (Ahead ahead = new Ahead(threads)) {
      RandomStreams streams = RandomStreams.seeded(seed);
      Time end = block(blocks + 0.8);
      LinkRun run = new LinkRun(LINK, qkd(presharedBits), setting(end, ahead, streams), streams);
      Simulation simulation = new Simulation(streams, Journal.off());
      run.start(simulation, LinkListener.NONE);
      simulation.runUntil(end);
      return run;
    }
  }

  private LinkSetting setting(Time end, Ahead ahead, RandomStreams streams) {
    return new LinkSetting(
        end,
        Instant.EPOCH,
        1,
        Map.of(),
        streams.part("weather"),
        new Detailing(detail),
        ahead,
        attacks,
        impairments);
  }
}
