// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {
  @ParameterizedTest
  @CsvSource({
    "from, FROM, 1",
    "Source, FROM, 1",
    "nodeB, TO, 1",
    "Length (km), LENGTH, 1",
    "lengthKm, LENGTH, 1",
    "distance_m, LENGTH, 0.001",
    "Distance in miles, LENGTH, 1.609344",
    "length, LENGTH, ",
    "Attenuation [dB/km], ATTENUATION, 1",
    "loss_db_per_m, ATTENUATION, 1000",
    "dB/km, ATTENUATION, 1",
    "attenuation, ATTENUATION, ",
    "attenuation_db, LOSS, 1",
    "Loss (dB), LOSS, 1",
    "fromLat, FROM_LATITUDE, 1",
    "lon_b, TO_LONGITUDE, 1",
    "source_longitude, FROM_LONGITUDE, 1",
  })
  void understandsColumnsOfLinks(String written, Meaning meaning, Double factor) {
    Heading heading = Heading.of(Role.LINK, written).orElseThrow();
    assertThat(heading.meaning()).isEqualTo(meaning);
    assertThat(heading.factor())
        .isEqualTo(factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor));
  }

  @ParameterizedTest
  @CsvSource({
    "Latitude, LATITUDE",
    "lat_deg, LATITUDE",
    "LNG, LONGITUDE",
    "Country, COUNTRY",
    "label, TITLE",
    "title_gu, TITLE_GU",
  })
  void understandsColumnsOfNodes(String written, Meaning meaning) {
    assertThat(Heading.of(Role.NODE, written).orElseThrow().meaning()).isEqualTo(meaning);
  }

  @Test
  void doesNotGuess() {
    for (String other : new String[] {"LinkSpeed", "lengthy", "length_cm", "latency", "", "∅"}) {
      assertThat(Heading.of(Role.LINK, other)).as(other).isEmpty();
    }
    assertThat(Heading.of(Role.NODE, "length_km")).isEmpty();
    assertThat(Heading.of(Role.LINK, "latitude")).isEmpty();
  }
}
