// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.keys.secret.Entropy;
import yugma.network.link.Alarm;
import yugma.network.link.KeyTap;
import yugma.network.link.LinkState;
import yugma.network.link.LiveKey;
import yugma.network.link.Prediction;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// A network on the bench, with a clock that is moved by hand.
final class Bench implements KeyTap {
  /// What a tap was told.
  record Given(String link, int bits, boolean isSame, LiveKey.Made made, Duration at) {}

  /// What a tap was told of states.
  record Stated(String link, LinkState state, Duration at) {}

  final List<Given> keys = new ArrayList<>();
  final List<Stated> states = new ArrayList<>();
  final LiveNetwork network;
  private long nanos;
  private long voided;

  Bench(Scenario scenario, LiveSetting setting) {
    this(scenario, setting, Optional.empty());
  }

  Bench(Scenario scenario, LiveSetting setting, KeyTap tap) {
    this(scenario, setting, Optional.of(tap));
  }

  private Bench(Scenario scenario, LiveSetting setting, Optional<KeyTap> tap) {
    WallClock clock =
        new WallClock() {
          @Override
          public long nanos() {
            return nanos;
          }

          @Override
          public void pause(long most) {
            nanos += most;
          }
        };
    network = LiveNetwork.of(scenario, setting, tap.orElse(this), Entropy.operatingSystem(), clock);
    network.open();
  }

  /// Two links of 10 km, with some 5,800 bits of key a block, whose blocks take the given number of
  /// seconds.
  static Scenario scenario(double blockS, String rest) throws ScenarioException {
    String text =
        """
        yugma: 1
        name: bench
        nodes:
          a: {kind: end_node}
          b: {kind: trusted_node}
          c: {kind: end_node}
        links:
          a-b: {endpoints: [a, b], length_km: 10}
          b-c: {endpoints: [b, c], length_km: 10}
        qkd:
          a-b:
            device: rusca2018
            clock_hz: CLOCK
            p_key_basis: 0.6
            intensities: [{mean_photons: 0.5, probability: 0.3}, {mean_photons: 0.12, probability: 0.7}]
            receiver_loss_db: 1
            misalignment: 0.005
            gate_ns: 1
            detector: {efficiency: 0.8, dark_count_hz: 50, dead_time_ns: 30}
            security: {proof: rusca2018, block_bits: 20000}
          b-c:
            device: rusca2018
            clock_hz: CLOCK
            p_key_basis: 0.6
            intensities: [{mean_photons: 0.5, probability: 0.3}, {mean_photons: 0.12, probability: 0.7}]
            receiver_loss_db: 1
            misalignment: 0.005
            gate_ns: 1
            detector: {efficiency: 0.8, dark_count_hz: 50, dead_time_ns: 30}
            security: {proof: rusca2018, block_bits: 20000}
        %s
        run: {sim_time: 1d, detail: rates}
        """
            .formatted(rest);
    // slow enough for dead times not to matter, so that time is proportional to 1/clock
    double seconds = blockS(read(text.replace("CLOCK", "1000")));
    return read(text.replace("CLOCK", Double.toString(1000 * seconds / blockS)));
  }

  private static Scenario read(String text) throws ScenarioException {
    return ScenarioReader.read("bench", text.getBytes(StandardCharsets.UTF_8), List.of())
        .scenario();
  }

  private static double blockS(Scenario scenario) {
    return Prediction.of(scenario.link("a-b"), scenario.qkdOver("a-b"))
        .blockTime()
        .orElseThrow()
        .seconds();
  }

  /// Lets wall time pass.
  void pass(double seconds) {
    double left = seconds;
    while (left > 0) {
      double now = Math.min(left, Pace.STEP_S);
      nanos += Math.round(now * 1e9);
      left -= now;
      network.step();
    }
  }

  /// Wall time passes while the machine does something else.
  void sleep(double seconds) {
    nanos += Math.round(seconds * 1e9);
  }

  List<Given> keysOf(String link) {
    return keys.stream().filter(key -> key.link().equals(link)).toList();
  }

  long voided() {
    return voided;
  }

  @Override
  public void key(LiveKey key) {
    keys.add(
        new Given(
            key.origin().link(),
            key.bits(),
            key.a().sameAs(key.b()),
            key.origin().made(),
            key.origin().at()));
    key.close();
  }

  @Override
  public void voided(String link, long bits, List<Alarm> alarms, Duration at) {
    voided += bits;
  }

  @Override
  public void stateChanged(String link, LinkState state, Duration at) {
    states.add(new Stated(link, state, at));
  }
}
