// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yugma.network.imports.Foreign.warnings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.physics.optics.Fibre;

class ImportTest {
  @TempDir Path folder;

  private static Fibre fibre(Scenario scenario) {
    return ((Medium.Glass) scenario.links().values().iterator().next().medium()).fibre();
  }

  @ParameterizedTest
  @CsvSource({
    "attenuation_db_per_km, 0.25, 0.25, ''",
    "attenuation_db_per_m, 0.00025, 0.25, ''",
    "attenuation, 0.25, 0.25, ''",
    "attenuation, 0.0002, 0.2, YG-2210:2", // dB/m
    "attenuation, 1e-5, 0.2, YG-2210:2", // the trap: usual in neither unit, so the default holds
    "attenuation_db_per_km, 0.01, 0.01, YG-2210:2",
    "attenuation, 0.3 dB/km, 0.3, ''",
    "loss_db, 10, 0.25, ''",
    "loss [dB], 100, 2.5, YG-2210:2",
  })
  void judgesAttenuation(String heading, String written, double taken, String warning)
      throws IOException, ScenarioException {
    String text = "from,to,length_km," + heading + "\na,b,40," + written + "\n";
    assertThat(fibre(Foreign.scenario(folder, "a.csv", text)).attenuationDbPerKm())
        .isEqualTo(taken);
    assertThat(String.join(" ", warnings(folder, "a.csv", text))).isEqualTo(warning);
  }

  @Test
  void whatALossHoldsBeyondTheGlassIsExcess() throws IOException, ScenarioException {
    String text = "from,to,length_km,db_per_km,loss_db\na,b,40,0.2,9.5\n";
    assertThat(fibre(Foreign.scenario(folder, "a.csv", text)).excessLossDb()).isEqualTo(1.5);
    assertThat(warnings(folder, "b.csv", text.replace("9.5", "7"))).containsExactly("YG-2211:2");
  }

  @Test
  void tellsTheUnitOfLengthsByPositions() throws IOException, ScenarioException {
    String head = "from,to,distance,lat1,lon1,lat2,lon2\n";
    String metres = head + "a,b,70000,47,8,47.5,8\n";
    assertThat(fibre(Foreign.scenario(folder, "m.csv", metres)).lengthKm()).isEqualTo(70);
    assertThat(warnings(folder, "m.csv", metres)).containsExactly("YG-2209:2");
    String kilometres = head + "a,b,70,47,8,47.5,8\n";
    assertThat(fibre(Foreign.scenario(folder, "k.csv", kilometres)).lengthKm()).isEqualTo(70);
  }

  @Test
  void namesLengthsBelowTheStraightWay() throws IOException, ScenarioException {
    String text = "from,to,length_km,lat1,lon1,lat2,lon2\na,b,20,47,8,47.5,8\n";
    assertThat(warnings(folder, "a.csv", text)).containsExactly("YG-2207:2");
    assertThat(fibre(Foreign.scenario(folder, "a.csv", text)).lengthKm()).isEqualTo(20);
  }

  @Test
  void obeysItsOptions() throws IOException, ScenarioException {
    ImportOptions options = new ImportOptions(Optional.of("mine"), 1.5, 80, "rusca2018");
    String text = "from,to,lat1,lon1,lat2,lon2\na,b,47,8,48,8\nb,c,,,,\n";
    Scenario scenario = Foreign.scenario(Foreign.read(folder, "a.csv", text, options));
    assertThat(scenario.name()).isEqualTo("mine");
    assertThat(Kilometres.of(scenario)).containsExactly(166.793, 80.0);
    assertThat(scenario.qkdOver("a-b").receiver().detector().efficiency()).isEqualTo(1);
    assertThatThrownBy(() -> new ImportOptions(Optional.empty(), Double.NaN, 50, "lim2014"))
        .hasMessageContaining("route factor is NaN");
    assertThatThrownBy(() -> new ImportOptions(Optional.empty(), 1.3, 0, "lim2014"))
        .hasMessageContaining("length in km is 0.0");
  }

  @Test
  void theDemandJoinsTheFarthestNodesOfTheLargestPart() throws IOException, ScenarioException {
    String text = "from,to,km\na,b,1\nb,c,1\nc,d,1\nx,y,1\n";
    Scenario scenario = Foreign.scenario(folder, "a.csv", text);
    assertThat(scenario.demands().keySet()).containsExactly("d-to-a");
    assertThat(warnings(folder, "a.csv", text)).containsExactly("YG-2217:0");
  }

  @Test
  void idsThatYamlWouldTakeForSomethingElseStayIds() throws IOException, ScenarioException {
    String text = "from,to,km\nnull,true,1\ntrue,No,2\nNo,~,3\n1e3,0,4\n";
    Scenario scenario = Foreign.scenario(folder, "null.csv", text);
    assertThat(scenario.name()).isEqualTo("null");
    assertThat(scenario.nodes().keySet()).contains("null", "true", "no", "1e3", "node-0");
    assertThat(scenario.links()).hasSize(4);
  }

  @Test
  void readsTenThousandNodes() throws IOException, ScenarioException {
    StringBuilder text = new StringBuilder("from,to,lat1,lon1,lat2,lon2\n");
    for (int i = 1; i < 10_000; i++) {
      int up = i / 2;
      text.append("p%d,p%d,%d.%d,%d.5,".formatted(up, i, up % 80, up % 10, up % 170));
      text.append("%d.%d,%d.5\n".formatted(i % 80, i % 10, i % 170));
    }
    Imported imported = Foreign.read(folder, "big.csv", text.toString());
    assertThat(imported.nodes()).isEqualTo(10_000);
    assertThat(imported.links()).isEqualTo(9_999);
  }

  @Property(tries = 500, seed = "1")
  void namesOfAnyLettersBecomeIdsOfTheirOwn(
      @ForAll @StringLength(min = 1, max = 40) String a,
      @ForAll @StringLength(min = 1, max = 40) String b) {
    Names names = new Names();
    String first = names.claim(a, "node");
    String second = names.claim(b, "node");
    assertThat(first).matches("[a-z0-9][a-z0-9-]{0,63}").isNotEqualTo(second);
    assertThat(second).matches("[a-z0-9][a-z0-9-]{0,63}");
  }
}
