// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static yugma.network.imports.Foreign.errors;
import static yugma.network.imports.Foreign.warnings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.network.problem.Place;
import yugma.network.scenario.NodeKind;
import yugma.network.scenario.Position;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;

class GraphmlReaderTest {
  /// In the form of the Topology Zoo, with what is odd there: a node without position, a shared
  /// medium, both directions of a link, a self-loop, numbers as ids.
  private static final String ZOO =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key attr.name="label" attr.type="string" for="node" id="d0" />
        <key attr.name="Latitude" attr.type="double" for="node" id="d1" />
        <key attr.name="Longitude" attr.type="double" for="node" id="d2" />
        <key attr.name="Country" attr.type="string" for="node" id="d3" />
        <key attr.name="hyperedge" attr.type="int" for="node" id="d4" />
        <key attr.name="Internal" attr.type="int" for="node" id="d5" />
        <key attr.name="LinkSpeed" attr.type="string" for="edge" id="d6" />
        <key attr.name="Network" attr.type="string" for="graph" id="d7" />
        <graph edgedefault="undirected">
          <data key="d7">Example &amp; Net</data>
          <node id="0">
            <data key="d0">Zürich</data>
            <data key="d1">47.37</data>
            <data key="d2">8.54</data>
            <data key="d3">Switzerland</data>
            <data key="d5">1</data>
          </node>
          <node id="1">
            <data key="d0">Bern</data>
            <data key="d1">46.95</data>
            <data key="d2">7.45</data>
            <data key="d3">Helvetia</data>
          </node>
          <node id="2">
            <data key="d0">None</data>
            <data key="d4">1</data>
          </node>
          <node id="3">
            <data key="d0">Zürich</data>
            <data key="d1">47.38</data>
            <data key="d2">8.55</data>
          </node>
          <edge source="0" target="1"><data key="d6">2.5</data></edge>
          <edge source="1" target="0" />
          <edge source="1" target="1" />
          <edge source="1" target="2" />
          <edge source="0" target="3" />
        </graph>
      </graphml>
      """;

  @TempDir Path folder;

  private static String graph(String inside) {
    return "<graphml><graph>\n" + inside + "\n</graph></graphml>";
  }

  @Test
  void readsTheFormOfTheTopologyZoo() throws IOException, ScenarioException {
    Scenario scenario = Foreign.scenario(folder, "zoo.graphml", ZOO);
    assertThat(scenario.name()).isEqualTo("zoo");
    assertThat(scenario.title()).containsEntry("en", "Example & Net");
    assertThat(scenario.nodes().keySet()).containsExactly("zurich", "bern", "none", "zurich-2");
    assertThat(scenario.node("zurich").title()).containsEntry("en", "Zürich");
    assertThat(scenario.node("zurich").position()).contains(new Position(47.37, 8.54));
    assertThat(scenario.node("zurich").owner().country()).contains("CH");
    assertThat(scenario.node("bern").owner().country()).isEmpty();
    assertThat(scenario.node("bern").kind()).isEqualTo(NodeKind.TRUSTED_NODE);
    assertThat(scenario.node("none").kind()).isEqualTo(NodeKind.END_NODE);
    assertThat(scenario.links().keySet())
        .containsExactly("zurich-bern", "bern-none", "zurich-zurich-2");
    assertThat(scenario.qkd()).hasSameSizeAs(scenario.links());
    assertThat(scenario.demands().keySet()).containsExactly("bern-to-zurich-2");
  }

  @Test
  void namesEverythingLeftOutOrDoubtfulWithItsLine() throws IOException, ScenarioException {
    assertThat(warnings(folder, "zoo.graphml", ZOO))
        .containsExactlyInAnyOrder(
            "YG-2201:18", // Internal
            "YG-2201:35", // LinkSpeed
            "YG-2206:28", // shared medium
            "YG-2212:24", // Helvetia
            "YG-2202:26", // no position
            "YG-2203:36", // other direction
            "YG-2204:37", // self-loop
            "YG-2208:38"); // no length to go by
  }

  @Test
  void placesAreRightWithLineEndsOfWindowsAndLettersBeyondTheBasicPlane()
      throws IOException, ScenarioException {
    String text = ZOO.replace("Bern", "\uD835\uDCD1ern é").replace("\n", "\r\n");
    Imported imported = Foreign.read(folder, "w.graphml", text);
    assertThat(imported.warnings())
        .anySatisfy(
            warning -> {
              assertThat(warning.code().id()).isEqualTo("YG-2212");
              Place.InText at = (Place.InText) warning.place();
              assertThat(at.lineText().substring(at.column() - 1))
                  .startsWith("<data key=\"d3\">Helvetia");
            });
  }

  @Test
  void neverExpandsNorFetchesAnEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
    String external =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>\n<graphml><graph><node id=\"&x;\"/></graph></graphml>";
    assertThat(errors(folder, "x.graphml", external)).containsExactly("YG-1403:2");
    String laughs =
        "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
            + "<graphml>&c;</graphml>";
    assertThat(errors(folder, "l.graphml", laughs)).containsExactly("YG-1403:1");
    String remote =
        "<!DOCTYPE graphml SYSTEM \"http://192.0.2.1/graphml.dtd\"><graphml><graph/></graphml>";
    assertThat(errors(folder, "r.graphml", remote)).containsExactly("YG-1403:1");
    String undeclared = graph("<node id=\"&who;\"/>");
    assertThat(errors(folder, "u.graphml", undeclared)).containsExactly("YG-1402:2");
  }

  @Test
  void refusesWhatIsNotGraphmlWithItsLine() throws IOException {
    assertThat(errors(folder, "a.xml", "\n\n<svg/>")).containsExactly("YG-1404:3");
    assertThat(errors(folder, "b.xml", graph("<node id=\"1\">"))).containsExactly("YG-1402:3");
    assertThat(errors(folder, "c.xml", "<graphml>")).containsExactly("YG-1402:1");
    assertThat(errors(folder, "d.xml", "<graphml>".repeat(100_000))).containsExactly("YG-1402:1");
    assertThat(errors(folder, "e.xml", "<graphml/>")).containsExactly("YG-1413:0");
  }

  @Test
  void refusesWrongNodesAndEdgesWithTheirLines() throws IOException {
    String text =
        graph(
            "<node id=\"a\"/>\n<node id=\"a\"/>\n<edge source=\"a\"/>\n"
                + "<edge source=\"a\" target=\"b\"/>");
    assertThat(errors(folder, "a.graphml", text))
        .containsExactly("YG-1411:3", "YG-1412:4", "YG-1410:5");
  }

  @Test
  void refusesPositionsThatAreNone() throws IOException {
    for (String[] wrong :
        new String[][] {
          {"NaN", "YG-1206"},
          {"-Infinity", "YG-1206"},
          {"1e999", "YG-1205"},
          {"147.3", "YG-1205"},
          {"47°22'", "YG-1207"},
          {"north", "YG-1207"},
          {"9".repeat(100_000), "YG-1205"},
        }) {
      String text =
          graph(
              "<node id=\"a\"><data key=\"Latitude\">"
                  + wrong[0]
                  + "</data><data key=\"Longitude\">8</data></node><node id=\"b\"/>"
                  + "<edge source=\"a\" target=\"b\"/>");
      assertThat(errors(folder, "a.graphml", text)).containsExactly(wrong[1] + ":2");
    }
    String half = graph("<node id=\"a\"><data key=\"Latitude\">47</data></node>");
    assertThat(errors(folder, "h.graphml", half)).containsExactly("YG-1320:2");
  }

  @Test
  void takesDefaultsOfKeysAndHyperedgesOfTwo() throws IOException, ScenarioException {
    String text =
        """
        <graphml><key id="k" for="edge" attr.name="length_m"><default>12500</default></key>
        <graph><node id="a"/><node id="b"/><node id="c"/>
        <edge source="a" target="b"/>
        <hyperedge><endpoint node="b"/><endpoint node="c"/></hyperedge>
        <hyperedge><endpoint node="a"/><endpoint node="b"/><endpoint node="c"/></hyperedge>
        </graph></graphml>
        """;
    Scenario scenario = Foreign.scenario(folder, "k.graphml", text);
    assertThat(scenario.links().keySet()).containsExactly("a-b", "b-c");
    assertThat(Kilometres.of(scenario)).containsExactly(12.5, 12.5);
    assertThat(warnings(folder, "k2.graphml", text)).contains("YG-2205:5");
  }
}
