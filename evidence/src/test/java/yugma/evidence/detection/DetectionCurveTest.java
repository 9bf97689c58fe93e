// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

class DetectionCurveTest {
  private static DetectionCurve twoBanks() throws ScenarioException {
    return twoBanks(1);
  }

  private static DetectionCurve twoBanks(long seed) throws ScenarioException {
    Scenario scenario = ScenarioReader.read("two-banks", List.of()).scenario();
    Attack attack = scenario.happenings().attacks().getFirst();
    return new DetectionCurve(
        scenario.link(attack.link()), scenario.qkdOver(attack.link()), attack.device(), seed);
  }

  /// The intervals are exact 95 % ones, so that each misses by chance with P < 5 %; the seed is
  /// fixed.
  @Test
  void theClosedFormLiesInTheIntervalOfTheSimulation() throws ScenarioException {
    for (double fraction : new double[] {0, 0.25}) {
      DetectionPoint point = twoBanks().at(fraction, 300_000, 20);
      assertThat(point.closedForm()).as("%s", point).isBetween(point.low(), point.high());
    }
  }

  @Test
  void aQuarterIsAlwaysCaughtAndNothingHardlyEver() throws ScenarioException {
    DetectionPoint quarter = twoBanks().at(0.25, 300_000, 20);
    assertThat(quarter.alarms()).isEqualTo(20);
    assertThat(quarter.closedForm()).isGreaterThan(0.999999);
    assertThat(quarter.keyBits()).isZero();
    assertThat(quarter.secondsToNinetyNine().orElseThrow()).isEqualTo(quarter.blockTimeS());
    // four bounds that a block passes with at most 1e-7 each when nothing has changed
    DetectionPoint nothing = twoBanks().at(0, 300_000, 20);
    assertThat(nothing.closedForm()).isPositive().isLessThan(4e-7);
    assertThat(nothing.alarms()).isZero();
    assertThat(nothing.keyBits()).isPositive();
    assertThat(nothing.secondsToNinetyNine().orElseThrow())
        .isGreaterThan(1_000 * nothing.blockTimeS());
  }

  /// At 0.7 per cent of the pulses some blocks raise an alarm and some do not. The exact 95 %
  /// interval misses by chance with P < 5 %; the seed is fixed.
  @Test
  void theyAgreeWhereAnAlarmIsAToss() throws ScenarioException {
    DetectionPoint point = twoBanks(2).at(0.007, 300_000, 400);
    assertThat(point.closedForm()).as("%s", point).isBetween(point.low(), point.high());
    assertThat(point.closedForm()).isBetween(0.5, 0.7);
  }

  @Test
  void aPointIsTheSameEachTimeAndWhateverElseIsAsked() throws ScenarioException {
    DetectionPoint alone = twoBanks().at(0.01, 300_000, 20);
    DetectionCurve curve = twoBanks();
    DetectionPoint before = curve.at(0.02, 300_000, 20);
    assertThat(curve.at(0.01, 300_000, 20)).isEqualTo(alone).isNotEqualTo(before);
  }

  @Test
  void moreIsSeenSoonerInTheClosedForm() throws ScenarioException {
    double last = 0;
    for (double fraction : new double[] {0, 0.002, 0.005, 0.007, 0.01, 0.02, 0.05}) {
      double closed = twoBanks().at(fraction, 300_000, 1).closedForm();
      assertThat(closed).as("%s", fraction).isGreaterThanOrEqualTo(last);
      last = closed;
    }
  }
}
