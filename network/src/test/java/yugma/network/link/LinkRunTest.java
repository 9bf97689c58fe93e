// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Detail;
import yugma.network.scenario.Link;
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

class LinkRunTest {
  private static final Link LINK = new Link("a-b", "a", "b", new Fibre(20, 0.2, 0, 0, 0, 1.468));
  private static final QkdLink QKD =
      new QkdLink(
          "a-b",
          new WeakCoherentSource(
              1e9, List.of(new Intensity(0.5, 0.7), new Intensity(0.15, 0.3)), 0.7),
          new Receiver(0.7, 1, 0.01, 1, new Detector(0.8, 50, 30, 0, 1000, 40)),
          new Security(ProofName.RUSCA2018, 1e-9, 1e-15, 500_000),
          4096);

  private static LinkRun run(Detail detail, int threads, List<Attack> attacks) {
    try (Ahead ahead = new Ahead(threads)) {
      RandomStreams streams = new RandomStreams(1);
      LinkRun run = new LinkRun(LINK, QKD, attacks, new Detailing(detail), ahead, streams);
      Simulation simulation = new Simulation(streams, Journal.off());
      run.start(simulation);
      simulation.runUntil(Time.ofMillis(400));
      return run;
    }
  }

  private static Attack tap(double fraction, BasisPolicy basis) {
    return new Attack(
        Time.ofMillis(100),
        Time.ofSeconds(1),
        "a-b",
        new InterceptResend(10, fraction, basis, 1, 1, 0));
  }

  @Test
  void bothEndsHoldTheSameBits() {
    LinkRun run = run(Detail.PHOTONS, 0, List.of());
    assertThat(run.blocks()).hasSizeGreaterThan(3);
    assertThat(run.book().generated()).isPositive();
    assertThat(run.endA().digest()).isEqualTo(run.endB().digest());
    assertThat(run.endA().bits()).isEqualTo(run.book().stored());
  }

  @Test
  void aTapIsCaught() {
    LinkRun run = run(Detail.PHOTONS, 1, List.of(tap(1, BasisPolicy.UNIFORM)));
    assertThat(run.blocks().getLast().failure()).isPresent();
    assertThat(run.blocks().getLast().alarms()).isNotEmpty();
    assertThat(run.endA().digest()).isEqualTo(run.endB().digest());
  }
}
