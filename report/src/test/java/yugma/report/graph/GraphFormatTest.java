// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.network.imports.Import;
import yugma.network.imports.ImportOptions;
import yugma.network.scenario.Node;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.graph.Layout.Point;

class GraphFormatTest {
  private static final String NASTY = "A \\\"q\\\" <b>&amp; #35; `x` \\\\N | [z] 100% અમદાવાદ 𝓑";

  private static final String TEXT =
      """
      yugma: 1
      name: end
      title: {en: "%s"}
      defaults: {qkd: {device: lim2014}}
      nodes:
        end: {kind: end_node, lat_deg: -17.5, lon_deg: 179.5, title: {en: "%s", gu: અંત}}
        "1": {kind: trusted_node, lat_deg: -17.25, lon_deg: -179.75, country: FJ, operator: op, trust: owner}
        a1: {kind: end_node}
      links:
        "7": {endpoints: [end, "1"], length_km: 97.123456789}
        e2: {endpoints: ["1", a1], length_km: 0.0125, attenuation_db_per_km: 0.17, splices: 3, excess_loss_db: 1.25}
      qkd: {"7": {}, e2: {}}
      run: {sim_time: 1s}
      """
          .formatted(NASTY, NASTY);

  @TempDir Path folder;

  private static Scenario scenario() {
    return read(TEXT);
  }

  private static Scenario read(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return ScenarioReader.read("t.yaml", bytes, List.of()).scenario();
    } catch (ScenarioException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOJSON", "GRAPHML"})
  void whatIsImportedAgainIsTheSameNetwork(GraphFormat format)
      throws IOException, ScenarioException {
    Scenario first = scenario();
    Path file = Files.writeString(folder.resolve("x." + format.ending()), format.text(first, "en"));
    Scenario again =
        read(
            Import.read(file.toString(), Optional.empty(), Optional.empty(), ImportOptions.DEFAULT)
                .text());
    assertThat(again.title()).isEqualTo(first.title());
    assertThat(again.nodes()).isEqualTo(first.nodes());
    assertThat(again.links()).isEqualTo(first.links());
  }

  @ParameterizedTest
  @EnumSource
  void theSameScenarioGivesTheSameText(GraphFormat format) {
    assertThat(format.text(scenario(), "en")).isEqualTo(format.text(scenario(), "en"));
    assertThat(format.text(scenario(), "en")).endsWith("\n").doesNotContain("\r");
  }

  @ParameterizedTest
  @EnumSource(names = {"SVG", "GRAPHML"})
  void whatIsXmlIsWellFormedAndKeepsEveryLetter(GraphFormat format) throws XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new StringReader(format.text(scenario(), "en")));
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.CHARACTERS) {
        text.append(xml.getText());
      }
    }
    assertThat(text).contains("A \"q\" <b>&amp; #35; `x` \\N | [z] 100% અમદાવાદ 𝓑");
  }

  @Test
  void nothingInALabelIsTakenForMermaid() {
    String text = GraphFormat.MERMAID.text(scenario(), "en");
    assertThat(text.lines())
        .containsExactly(
            "graph LR",
            "  n_end[\"A #34;q#34; #60;b#62;#38;amp#59; #35;35#59; #96;x#96; #92;N #124; #91;z#93;"
                + " 100#37; અમદાવાદ 𝓑\"]",
            "  n_1{{\"1\"}}",
            "  n_a1[\"a1\"]",
            "  n_end ---|\"97.1 km\"| n_1",
            "  n_1 ---|\"0.013 km\"| n_a1");
  }

  @Test
  void nothingInALabelIsTakenForDot() {
    assertThat(GraphFormat.DOT.text(scenario(), "en"))
        .contains("graph \"end\" {")
        .contains("\"end\" [label=\"A \\\"q\\\" <b>&amp; #35; `x` \\\\N | [z] 100% અમદાવાદ 𝓑\", ")
        .contains("\"1\" -- \"a1\" [label=\"0.013 km\"];");
  }

  @Test
  void titlesAreInTheLanguageAskedFor() {
    assertThat(GraphFormat.DOT.text(scenario(), "gu")).contains("[label=\"અંત\"");
    assertThat(GraphFormat.DOT.text(scenario(), "hi")).contains("[label=\"A ");
  }

  @Test
  void aMapIsCutWhereNobodyIs() {
    Layout layout = Layout.of(scenario());
    assertThat(layout.isMap()).isTrue();
    Point west = layout.points().getOrDefault("end", new Point(99, 99));
    Point east = layout.points().getOrDefault("1", new Point(99, 99));
    // 0.75 degrees of longitude apart over the date line, at the middle latitude.
    assertThat(east.x() - west.x())
        .isCloseTo(0.75 * StrictMath.cos(StrictMath.toRadians(17.375)), within(1e-9));
    assertThat(east.y()).isLessThan(west.y());
  }

  @Test
  void withoutPositionsNoTwoNodesFallTogether() {
    StringBuilder text = new StringBuilder("yugma: 1\nname: t\nnodes:\n");
    for (int i = 0; i < 12; i++) {
      text.append("  n").append(i).append(": {kind: trusted_node}\n");
    }
    text.append("links:\n");
    for (int i = 1; i < 12; i++) {
      text.append("  l%d: {endpoints: [n%d, n%d], length_km: 1}\n".formatted(i, i / 2, i));
    }
    Layout layout = Layout.of(read(text + "run: {sim_time: 1s}\n"));
    assertThat(layout.isMap()).isFalse();
    List<Point> points = List.copyOf(layout.points().values());
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        Point a = points.get(i);
        Point b = points.get(j);
        assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y())).isGreaterThan(0.1);
      }
    }
    assertThat(points).hasSize(12);
  }

  @Test
  void everyNodeHasAPlaceOnThePaper() {
    for (Node node : scenario().nodes().values()) {
      assertThat(GraphFormat.SVG.text(scenario(), "gu")).contains(">" + label(node) + "</text>");
    }
  }

  private static String label(Node node) {
    return node.title().getOrDefault("gu", node.id());
  }
}
