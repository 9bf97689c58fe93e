// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yugma.network.imports.Foreign.errors;
import static yugma.network.imports.Foreign.warnings;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.network.scenario.Position;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;

class GeojsonReaderTest {
  private static final String CABLE =
      """
      {"type": "FeatureCollection", "name": "Cables", "features": [
      \t{"type": "Feature", "geometry": {"type": "Point", "coordinates": [8.54, 47.37]},
      \t "properties": {"name": "Zürich", "population": 400000}},
      \t{"type": "Feature", "geometry": {"type": "Point", "coordinates": [7.45, 46.95, 540]},
      \t "properties": {"name": "Bern"}},
      \t{"type": "Feature", "properties": {"name": "Alpine 1"}, "geometry": {"type": "LineString",
      \t "coordinates": [[8.541, 47.371], [8.0, 47.5], [7.45, 46.95], [6.15, 46.2]]}},
      \t{"type": "Feature", "properties": {"from": "Zürich", "to": "Bern", "length_km": 140},
      \t "geometry": {"type": "LineString", "coordinates": [[8.54, 47.37], [7.45, 46.95]]}},
      \t{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": []}}
      ]}
      """;

  @TempDir Path folder;

  private static String collection(String features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [\n" + features + "\n]}";
  }

  @Test
  void readsPointsAndLinesWithTheLengthTheyAreDrawnWith() throws IOException, ScenarioException {
    Scenario scenario = Foreign.scenario(folder, "c.geojson", CABLE);
    assertThat(scenario.title()).containsEntry("en", "Cables");
    assertThat(scenario.nodes().keySet()).containsExactly("zurich", "bern", "node-3");
    assertThat(scenario.node("node-3").position()).contains(new Position(46.2, 6.15));
    assertThat(scenario.links().keySet()).containsExactly("alpine-1", "zurich-bern");
    assertThat(scenario.link("alpine-1").a()).isEqualTo("zurich");
    assertThat(scenario.link("alpine-1").b()).isEqualTo("node-3");
    double way =
        new Position(47.371, 8.541).greatCircleKm(new Position(47.5, 8.0))
            + new Position(47.5, 8.0).greatCircleKm(new Position(46.95, 7.45))
            + new Position(46.95, 7.45).greatCircleKm(new Position(46.2, 6.15));
    assertThat(Kilometres.of(scenario).get(0)).isCloseTo(way, within(0.001));
    assertThat(Kilometres.of(scenario).get(1)).isEqualTo(140);
  }

  @Test
  void namesEverythingLeftOutOrMadeWithItsLine() throws IOException, ScenarioException {
    assertThat(warnings(folder, "c.geojson", CABLE))
        .containsExactlyInAnyOrder(
            "YG-2201:3", // population
            "YG-2201:4", // altitude
            "YG-2216:6", // no node at the end of the line
            "YG-2215:10"); // polygon
  }

  @Test
  void refusesWhatIsNotGeojsonWithItsLine() throws IOException {
    assertThat(errors(folder, "a.json", "{\n\"type\": \"Topology\"}")).containsExactly("YG-1406:1");
    assertThat(errors(folder, "b.json", "{\n\"type\":\n 'x'}")).containsExactly("YG-1405:3");
    assertThat(errors(folder, "c.json", "{\"type\": \"FeatureCollection\",\n \"features\": [}"))
        .containsExactly("YG-1405:2");
    assertThat(errors(folder, "d.json", "[".repeat(100_000))).containsExactly("YG-1405:1");
    assertThat(errors(folder, "e.json", "{} {}")).containsExactly("YG-1405:1");
    assertThat(errors(folder, "f.json", "{\"a\": 1,\n\"a\": 2,\n\"type\": \"FeatureCollection\"}"))
        .contains("YG-1108:2");
    assertThat(errors(folder, "g.json", collection(""))).containsExactly("YG-1413:0");
    assertThat(errors(folder, "h.json", "[" + "1".repeat(200) + "]")).containsExactly("YG-1405:1");
  }

  @Test
  void refusesPositionsThatAreNone() throws IOException {
    String line =
        "{\"type\": \"Feature\", \"geometry\": {\"type\": \"LineString\", \"coordinates\": %s}}";
    String swapped = collection(line.formatted("[[47.37, 108.54],\n [47, 8]]"));
    assertThat(errors(folder, "a.json", swapped)).containsExactly("YG-1205:2");
    String text = collection(line.formatted("[[\"x\", 1],\n [null, 8]]"));
    assertThat(errors(folder, "b.json", text)).containsExactly("YG-1207:2", "YG-1207:3");
    assertThat(errors(folder, "c.json", collection(line.formatted("[[1, 1e999], [2, 3]]"))))
        .containsExactly("YG-1205:2");
    assertThat(errors(folder, "d.json", collection(line.formatted("[[1], [2, 3]]"))))
        .containsExactly("YG-1412:2");
    assertThat(errors(folder, "e.json", collection(line.formatted("[[1, 2]]"))))
        .containsExactly("YG-1412:2");
  }
}
