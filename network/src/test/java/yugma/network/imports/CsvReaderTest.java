// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yugma.network.imports.Foreign.errors;
import static yugma.network.imports.Foreign.warnings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;

class CsvReaderTest {
  @TempDir Path folder;

  @Test
  void readsQuotesCommentsLineEndsAndTheByteOrderMark() throws IOException, ScenarioException {
    String text =
        "\uFEFF# cables\r\nfrom,to,length_km\r\n\"Gamma, \"\"east\"\"\",Beta,25\r\n\r\n"
            + "Beta,\"two\r\nlines\",12.5\r\n";
    Scenario scenario = Foreign.scenario(folder, "a.csv", text);
    assertThat(scenario.nodes().keySet()).containsExactly("gamma-east", "beta", "two-lines");
    assertThat(scenario.node("gamma-east").title()).containsEntry("en", "Gamma, \"east\"");
    assertThat(scenario.node("two-lines").title()).containsEntry("en", "two lines");
    assertThat(Kilometres.of(scenario)).containsExactly(25.0, 12.5);
  }

  @Test
  void convertsEveryUnitOfLength() throws IOException, ScenarioException {
    for (String[] unit :
        new String[][] {
          {"length_km", "25"},
          {"Length (m)", "25000"},
          {"distance_miles", "15.534279805933349"},
          {"dist_ft", "82020.997375328"},
          {"Distance in km", "25"},
          {"km", "25"},
          {"length", "25 km"},
          {"length", "25000m"},
          {"length_nmi", "13.498920086393"},
        }) {
      Scenario scenario =
          Foreign.scenario(folder, "u.csv", "from,to," + unit[0] + "\na,b," + unit[1] + "\n");
      assertThat(Kilometres.of(scenario).getFirst()).as(unit[0]).isCloseTo(25, within(1e-9));
    }
  }

  @Test
  void readsSemicolonsWithDecimalCommas() throws IOException, ScenarioException {
    String text = "from;to;length_km\na;b;12,5\nb;c;7\n";
    assertThat(Kilometres.of(Foreign.scenario(folder, "s.csv", text))).containsExactly(12.5, 7.0);
    assertThat(warnings(folder, "s.csv", text)).containsExactly("YG-2214:2");
    assertThat(errors(folder, "t.csv", "from;to;length_km\na;b;1,250\n"))
        .containsExactly("YG-1207:2");
  }

  @Test
  void namesUnknownColumnsAndSuggestsNearOnes() throws IOException, ScenarioException {
    Imported imported =
        Foreign.read(folder, "a.csv", "from,to,length_km,colour,atenuation\na,b,5,red,1\n");
    assertThat(imported.warnings())
        .extracting(warning -> warning.arguments().getOrDefault("field", ""))
        .containsExactly("colour", "atenuation");
    assertThat(imported.warnings().get(1).arguments()).containsEntry("suggestion", "attenuation");
  }

  @Test
  void refusesRowsThatDoNotFitWithTheirLines() throws IOException {
    assertThat(errors(folder, "a.csv", "from,to,length_km\na,b,1,250\n"))
        .containsExactly("YG-1409:2");
    assertThat(errors(folder, "b.csv", "from,to,length_km\na,b,5\na,,5\n"))
        .containsExactly("YG-1412:3");
    assertThat(errors(folder, "c.csv", "from,to,length_km\na,\"b,5\n"))
        .containsExactly("YG-1407:1");
    assertThat(errors(folder, "d.csv", "from,km\na,5\n")).containsExactly("YG-1408:1");
    assertThat(errors(folder, "e.csv", "from,to,length_km\na,b,-5\n")).containsExactly("YG-1205:2");
    assertThat(errors(folder, "f.csv", "from,to,length_km\na,b,NaN\n"))
        .containsExactly("YG-1206:2");
    assertThat(errors(folder, "g.csv", "from,to,length_km\na,b,1e300\n"))
        .containsExactly("YG-1205:2");
    assertThat(errors(folder, "h.csv", "just words\n")).containsExactly("YG-1401:0");
    assertThat(errors(folder, "i.csv", "")).containsExactly("YG-1104:0");
    assertThat(errors(folder, "j.csv", "from,to\u0000")).containsExactly("YG-1103:0");
  }

  @Test
  void takesPositionsFromColumnsOrFromASecondTable() throws IOException, ScenarioException {
    String columns = "from,to,from_lat,from_lon,to_lat,to_lon\na,b,47,8,47.5,8\nb,c,47.5,8,48,8\n";
    Scenario one = Foreign.scenario(folder, "a.csv", columns);
    // One degree of latitude is 111.195 km on the sphere of R1: half of it, times 1.3.
    assertThat(Kilometres.of(one))
        .allSatisfy(km -> assertThat(km).isCloseTo(72.277, within(0.001)));
    Path links = Files.writeString(folder.resolve("l.csv"), "a,b\nx,y\n");
    Path nodes =
        Files.writeString(
            folder.resolve("n.csv"), "name;latitude;longitude;country\nx;47;8;CH\ny;47.5;8;\n");
    Imported two =
        Import.read(
            links.toString(),
            Optional.of(nodes.toString()),
            Optional.empty(),
            ImportOptions.DEFAULT);
    Scenario scenario = Foreign.scenario(two);
    assertThat(Kilometres.of(scenario).getFirst()).isCloseTo(72.277, within(0.001));
    assertThat(scenario.node("x").owner().country()).contains("CH");
  }
}
