// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yugma.report.markup.Caption;

class NetworkMapTest {
  private static final Caption CAPTION = new Caption("map", "Map", "A map.");

  private static Place place(String id, double lat, double lon) {
    return new Place(id, id, Place.Kind.END_NODE, new Spot(lon, lat));
  }

  private static String drawn(NetworkMap map) {
    return map.drawing(map.sheets().getFirst(), CAPTION, km -> (long) km + " km").text();
  }

  private static List<Double> nodesX(String svg) {
    Matcher nodes = Pattern.compile("class=\"node end-node\" d=\"M([0-9.-]+) ").matcher(svg);
    return nodes.results().map(node -> Double.parseDouble(node.group(1))).toList();
  }

  @Test
  void showsTheShortWayAcrossTheAntimeridian() {
    NetworkMap map =
        new NetworkMap(
            List.of(place("suva", -18.1, 178.4), place("apia", -13.8, -171.8)), List.of());
    List<Double> x = nodesX(drawn(map));
    assertThat(x).hasSize(2).allMatch(value -> value > 0 && value < Frame.WIDTH);
    assertThat(x.get(0)).isLessThan(x.get(1));
    assertThat(map.sheets().getFirst().frame().widthKm()).isBetween(900.0, 2500.0);
  }

  @Test
  void drawsLandOnlyWhereItsOutlineMeansSomething() {
    NetworkMap city =
        new NetworkMap(List.of(place("a", 35.68, 139.76), place("b", 35.60, 139.70)), List.of());
    NetworkMap continent =
        new NetworkMap(List.of(place("a", 47.4, 8.5), place("b", 1.3, 103.8)), List.of());
    assertThat(drawn(city)).doesNotContain("class=\"land\"").contains("class=\"scale\"");
    assertThat(drawn(continent)).contains("class=\"land\"").doesNotContain("class=\"scale\"");
    assertThat(drawn(continent).length()).isLessThan(40_000);
  }

  @Test
  void theScaleBarIsAsLongAsItSays() {
    NetworkMap map = new NetworkMap(List.of(place("a", 0, 0), place("b", 0, 3)), List.of());
    Matcher bar =
        Pattern.compile("v4h([0-9.]+)v-4.*?>([0-9]+) km<", Pattern.DOTALL).matcher(drawn(map));
    assertThat(bar.find()).isTrue();
    double kmPerUnit = Double.parseDouble(bar.group(2)) / Double.parseDouble(bar.group(1));
    List<Double> x = nodesX(drawn(map));
    // three degrees of the equator are 333.6 km
    assertThat((x.get(1) - x.get(0)) * kmPerUnit).isBetween(331.0, 336.0);
  }

  @Test
  void givesPlacesCloseTogetherASheetOfTheirOwn() {
    NetworkMap map =
        new NetworkMap(
            List.of(
                place("zurich", 47.37, 8.54), place("bern", 46.95, 7.45), place("sg", 1.3, 103.8)),
            List.of(new Way("zurich", "bern", Set.of()), new Way("bern", "sg", Set.of())));
    List<Sheet> sheets = map.sheets();
    assertThat(sheets).extracting(Sheet::letter).containsExactly("", "A");
    assertThat(sheets.get(1).places()).extracting(Place::id).containsExactly("zurich", "bern");
    assertThat(drawn(map)).contains("class=\"letter\"").containsOnlyOnce("<path class=\"way\"");
    String detail = map.drawing(sheets.get(1), CAPTION, km -> "").text();
    assertThat(nodesX(detail)).hasSize(2);
  }

  @Test
  void putsASatelliteAboveItsStations() {
    NetworkMap map =
        NetworkMap.of(
            List.of(place("a", 40, 0), place("b", 40, 60)),
            List.of(new NetworkMap.Satellite("s", "s", List.of("a", "b"))),
            List.of(new Way("s", "a", Set.of(Way.Trait.DOWNLINK))));
    Place satellite = map.places().getLast();
    assertThat(satellite.spot().latDeg()).isGreaterThan(41);
    assertThat(satellite.spot().lonDeg()).isBetween(29.0, 31.0);
    assertThat(drawn(map)).contains("class=\"way downlink\"");
  }

  @Test
  void marksWhatHappenedToALink() {
    NetworkMap map =
        new NetworkMap(
            List.of(place("a", 40, 0), place("b", 40, 60)),
            List.of(new Way("a", "b", Set.of(Way.Trait.TAPPED, Way.Trait.CUT, Way.Trait.USED))));
    assertThat(drawn(map))
        .contains("class=\"way used tapped cut\"", "class=\"tap-sign\"", "class=\"cut-sign\"");
  }

  @Test
  void namesDoNotLieOverEachOther() {
    Labels labels = new Labels(480, 300);
    List<Clip.Dot> dots = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      dots.add(new Clip.Dot(200 + 12 * (i % 7), 100 + 9 * (i / 7)));
    }
    dots.forEach(labels::keepClear);
    long named = dots.stream().filter(dot -> labels.name(dot, "Somewhere", 0).isPresent()).count();
    assertThat(named).isBetween(4L, 30L);
  }
}
