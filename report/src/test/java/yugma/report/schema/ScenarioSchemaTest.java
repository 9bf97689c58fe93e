// SPDX-License-Identifier: Apache-2.0
package yugma.report.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScenarioSchemaTest {
  private final JsonNode schema = JsonMapper.builder().build().readTree(ScenarioSchema.json());

  @Test
  void refusesUnknownKeysEverywhere() {
    assertThat(schema.at("/additionalProperties").asBoolean()).isFalse();
    assertThat(link().at("/additionalProperties").asBoolean()).isFalse();
  }

  @Test
  void saysRangeUnitAndDefaultOfAField() {
    JsonNode attenuation = link().at("/properties/attenuation_db_per_km");
    assertThat(attenuation.at("/type").asString()).isEqualTo("number");
    assertThat(attenuation.at("/minimum").asDouble()).isZero();
    assertThat(attenuation.at("/description").asString())
        .contains("(dB/km)", "usual [0.14, 0.6]", "default 0.2 [Lim et al. 2014");
  }

  @Test
  void requiresWhatHasNoDefaultAndNoOtherPlaceToComeFrom() {
    assertThat(names(schema.at("/required")))
        .containsExactly("yugma", "name", "nodes", "links", "run");
    assertThat(names(link().at("/required"))).containsExactly("endpoints", "length_km");
    JsonNode qkd = schema.at("/properties/qkd/additionalProperties");
    assertThat(qkd.has("required")).isFalse();
    assertThat(qkd.at("/properties/detector").has("required")).isFalse();
    assertThat(schema.at("/properties/defaults/properties/fibre").has("required")).isFalse();
  }

  private JsonNode link() {
    return schema.at("/properties/links/additionalProperties");
  }

  private static Iterable<String> names(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
