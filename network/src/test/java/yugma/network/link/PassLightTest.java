// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// A satellite over one station for a day.
class PassLightTest {
  private static LinkRun run(long seed, String... sets) throws ScenarioException {
    String text =
        """
        yugma: 1
        name: sky
        nodes:
          ogs: {kind: ground_station, lat_deg: 46.9, lon_deg: 7.5, p_clear: 1, light: always}
          sat: {kind: satellite, altitude_km: 500, inclination_deg: 97.4, ascending_node_deg: 10,
                argument_of_latitude_deg: 0}
        links:
          down:
            endpoints: [sat, ogs]
            medium: downlink
            beam: {wavelength_nm: 850, divergence_urad: 10, divergence_convention: area_ratio,
                   receiver_aperture_m: 1, zenith_transmission: 0.7,
                   sky_radiance_day_w_per_m2_sr_um: 1.5e-5}
        qkd:
          down: {device: lim2014, clock_hz: 1.0e8}
        run: {sim_time: 24h, detail: rates}
        """;
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    Scenario scenario = ScenarioReader.read("sky.yaml", content, List.of(sets)).scenario();
    RandomStreams streams = RandomStreams.seeded(seed);
    Detailing detailing = new Detailing(scenario.run().detail());
    try (Ahead none = new Ahead(0)) {
      LinkSetting setting = LinkSetting.of(scenario, "down", detailing, none, streams);
      LinkRun run = new LinkRun(scenario.link("down"), scenario.qkdOver("down"), setting, streams);
      Simulation simulation = new Simulation(streams, Journal.off());
      run.start(simulation, LinkListener.NONE);
      simulation.runUntil(scenario.run().simTime());
      return run;
    }
  }

  @Test
  void aBlockIsOnePassAndItsKeyEntersTheStores() throws ScenarioException {
    LinkRun run = run(1);
    assertThat(run.passes()).hasSizeGreaterThan(1);
    assertThat(run.blocks()).hasSameSizeAs(run.passes());
    Set<SkyPass> seen = new HashSet<>();
    for (BlockEntry block : run.blocks()) {
      SkyPass pass =
          run.passes().stream()
              .filter(one -> Math.abs(one.pass().fromS() - block.start().seconds()) < 1e-6)
              .findFirst()
              .orElseThrow();
      assertThat(seen.add(pass)).as("one block a pass").isTrue();
      double latency = run.latency().seconds();
      assertThat(block.end().seconds()).isCloseTo(pass.pass().untilS() + latency, within(1e-6));
    }
    assertThat(run.store().available()).isPositive();
    assertThat(run.book().generated())
        .isEqualTo(run.blocks().stream().mapToLong(BlockEntry::keyBits).sum());
    assertThat(run.endA().bits()).isEqualTo(run.endB().bits()).isEqualTo(run.book().stored());
  }

  @Test
  void throughCloudsAndWithTheTelescopeShutNothingIsSent() throws ScenarioException {
    LinkRun cloudy = run(1, "nodes.ogs.p_clear=0");
    assertThat(cloudy.passes()).extracting(SkyPass::sky).containsOnly(SkyPass.Sky.CLOUDY);
    assertThat(cloudy.blocks()).isEmpty();
    assertThat(cloudy.outlook().secretKeyRateBps()).isZero();
    assertThat(cloudy.outlook().givesKey()).as("nobody knows the clouds to come").isTrue();
    LinkRun nights = run(1, "nodes.ogs.light=night");
    long clear = nights.passes().stream().filter(one -> one.sky() == SkyPass.Sky.CLEAR).count();
    assertThat(nights.passes())
        .extracting(SkyPass::sky)
        .contains(SkyPass.Sky.DAYLIGHT)
        .doesNotContain(SkyPass.Sky.CLOUDY);
    assertThat(nights.blocks()).hasSize((int) clear);
  }

  @Test
  void aCutDuringTheFirstPassTakesItsBlock() throws ScenarioException {
    double end = run(1).passes().getFirst().pass().untilS();
    String cut = "{at: 0s, until: " + Math.round(end + 1) + "s, impair: cut, target: down}";
    LinkRun run = run(1, "events=[" + cut + "]");
    assertThat(run.blocks()).hasSize(run.passes().size() - 1);
    assertThat(run.states())
        .extracting(StateEntry::state)
        .containsExactly(LinkState.UP, LinkState.CUT, LinkState.UP);
  }

  /// Five standard errors of 20 days: fails in vain with probability 6e-7. The key length is not
  /// linear in the counts, which costs less than 1 % in blocks like these.
  @Test
  void theOutlookIsTheMeanOfDaysDrawn() throws ScenarioException {
    int days = 20;
    double sum = 0;
    double squares = 0;
    for (int day = 0; day < days; day++) {
      double bits = run(100 + day).blocks().stream().mapToDouble(BlockEntry::keyBits).sum();
      sum += bits;
      squares += bits * bits;
    }
    double mean = sum / days;
    double error = Math.sqrt((squares / days - mean * mean) / (days - 1));
    double expected = run(1).outlook().secretKeyRateBps() * 86_400;
    assertThat(expected).isPositive();
    assertThat(mean).isCloseTo(expected, within(5 * error + 0.01 * expected));
  }
}
