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
    Scenario scenario = ScenarioReader.read("two-banks", List.of()).scenario();
    Attack attack = scenario.attacks().getFirst();
    return new DetectionCurve(
        scenario.link(attack.link()), scenario.qkdOver(attack.link()), attack.device(), 1);
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
    assertThat(quarter.secondsToNinetyNine()).isEqualTo(quarter.blockTimeS());
    // five bounds of 99.99 % each, of which two have two sides
    DetectionPoint nothing = twoBanks().at(0, 300_000, 20);
    assertThat(nothing.closedForm()).isBetween(1e-5, 1e-3);
    assertThat(nothing.alarms()).isZero();
    assertThat(nothing.keyBits()).isPositive();
    assertThat(nothing.secondsToNinetyNine()).isGreaterThan(1_000 * nothing.blockTimeS());
  }

  /// At 1 % of the pulses some blocks raise an alarm and some do not: 200 blocks; the exact 95 %
  /// interval of each size misses by chance with P < 5 %, seed fixed.
  @Test
  void theyAgreeWhereAnAlarmIsAToss() throws ScenarioException {
    DetectionPoint drawnAsCounts = twoBanks().at(0.01, 300_000, 200);
    assertThat(drawnAsCounts.alarms()).as("%s", drawnAsCounts).isBetween(1, 199);
    assertThat(drawnAsCounts.closedForm())
        .as("%s", drawnAsCounts)
        .isBetween(drawnAsCounts.low(), drawnAsCounts.high());
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
    for (double fraction : new double[] {0, 0.002, 0.005, 0.01, 0.02, 0.05}) {
      double closed = twoBanks().at(fraction, 300_000, 1).closedForm();
      assertThat(closed).as("%s", fraction).isGreaterThanOrEqualTo(last);
      last = closed;
    }
  }
}
