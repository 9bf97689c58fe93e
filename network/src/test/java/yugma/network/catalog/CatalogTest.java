// SPDX-License-Identifier: Apache-2.0
package yugma.network.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yugma.network.format.Origin;
import yugma.network.format.ResolvedValue;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Detail;
import yugma.network.scenario.QkdLink;
import yugma.network.scenario.Reading;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.physics.optics.Detector;
import yugma.physics.optics.Intensity;

class CatalogTest {
  @ParameterizedTest
  @MethodSource("scenarios")
  void aScenarioIsReadWithoutAWarning(String id) throws ScenarioException {
    Reading reading = ScenarioReader.read(id, List.of());
    // spans of thousands of kilometres are the point of these
    boolean hasLongSpans = id.endsWith("-cable") || id.endsWith("-three-countries");
    assertThat(reading.warnings())
        .filteredOn(warning -> !hasLongSpans || !warning.arguments().containsValue("length_km"))
        .isEmpty();
    assertThat(reading.scenario().name()).isEqualTo(id);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyValueOfAScenarioHasASource(String id) throws ScenarioException {
    assertThat(unsourced(ScenarioReader.read(id, List.of()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("devices")
  void everyValueOfADeviceIsItsOwnAndHasASource(String id) throws ScenarioException {
    Reading reading = ScenarioReader.read("two-banks", device(id));
    assertThat(unsourced(reading)).isEmpty();
    assertThat(reading.values())
        .filteredOn(value -> value.path().startsWith("qkd."))
        .filteredOn(value -> !value.path().endsWith(".device"))
        // key in store belongs to a network, not to a device
        .filteredOn(value -> !value.path().endsWith(".buffer_bits"))
        .extracting(ResolvedValue::origin)
        .containsOnly(Origin.DEVICE);
  }

  @Test
  void aValueWithoutSourceWouldBeFound() throws ScenarioException {
    Reading reading =
        ScenarioReader.read(
            "two-banks", List.of("links.zurich-winterthur.source={length_km: assumed}"));
    assertThat(unsourced(reading)).contains("links.zurich-winterthur.attenuation_db_per_km");
  }

  @Test
  void lim2014HasTheValuesOfFigure1() throws ScenarioException {
    QkdLink qkd = qkd("lim2014");
    assertThat(qkd.source().intensities())
        .containsExactly(
            new Intensity(0.414, 0.384), new Intensity(0.216, 0.439), new Intensity(2e-4, 0.177));
    assertThat(qkd.source().keyBasisProbability()).isEqualTo(0.851);
    assertThat(qkd.receiver().misalignment()).isEqualTo(5e-3);
    assertThat(qkd.receiver().detector()).isEqualTo(new Detector(0.1, 600, 0, 0.04, 1000, 0));
    // p_dc = 6e-7 per gate
    assertThat(qkd.receiver().darkProbability()).isCloseTo(6e-7, within(1e-12));
  }

  @Test
  void rusca2018HasTheValuesOfItsSimulation() throws ScenarioException {
    QkdLink qkd = qkd("rusca2018");
    assertThat(qkd.source().clockHz()).isEqualTo(1e9);
    assertThat(qkd.source().intensities())
        .containsExactly(new Intensity(0.5, 0.7), new Intensity(0.15, 0.3));
    assertThat(qkd.receiver().detector()).isEqualTo(new Detector(1, 5, 100, 0, 1000, 0));
    // Y0 = 1e-8 per gate for both detectors
    assertThat(2 * qkd.receiver().darkProbability()).isCloseTo(1e-8, within(1e-15));
    assertThat(qkd.receiver().misalignment()).isEqualTo(0.01);
  }

  @Test
  void twoBanksIsAttackedFromTheMiddleOfTheRun() throws ScenarioException {
    Scenario scenario = ScenarioReader.read("two-banks", List.of()).scenario();
    List<Attack> attacks = scenario.happenings().attacks();
    assertThat(attacks).hasSize(1);
    assertThat(attacks.getFirst().from().times(2)).isEqualTo(scenario.run().simTime());
    assertThat(attacks.getFirst().until()).isEqualTo(scenario.run().simTime());
    assertThat(scenario.run().detail()).isEqualTo(Detail.PHOTONS);
    assertThat(scenario.goals()).isNotEmpty();
  }

  private static QkdLink qkd(String device) throws ScenarioException {
    Scenario scenario = ScenarioReader.read("two-banks", device(device)).scenario();
    return scenario.qkd().values().iterator().next();
  }

  private static List<String> device(String id) {
    return List.of("qkd.zurich-winterthur={device: " + id + "}");
  }

  /// The paths of values of the world that cite nothing; goals and run are wishes, not values.
  private static List<String> unsourced(Reading reading) {
    Set<String> wishes = Set.of("goals", "run");
    return reading.values().stream()
        .filter(value -> value.source().isEmpty())
        .map(ResolvedValue::path)
        .filter(path -> !wishes.contains(path.substring(0, path.indexOf('.'))))
        .filter(path -> !path.endsWith(".device"))
        .toList();
  }

  static Stream<String> scenarios() {
    return Catalog.ids(Kind.SCENARIO).stream();
  }

  static Stream<String> devices() {
    return Catalog.ids(Kind.DEVICE).stream();
  }
}
