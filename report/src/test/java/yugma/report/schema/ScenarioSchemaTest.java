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
    assertThat(names(link().at("/required"))).containsExactly("endpoints");
    JsonNode qkd = schema.at("/properties/qkd/additionalProperties");
    assertThat(qkd.has("required")).isFalse();
    assertThat(qkd.at("/properties/detector").has("required")).isFalse();
    assertThat(schema.at("/properties/defaults/properties/fibre").has("required")).isFalse();
  }

  @Test
  void requiresSomeFieldsOnlyWhereTheyBelong() {
    JsonNode rules = link().at("/allOf");
    assertThat(rules).hasSize(2);
    JsonNode fibre = rules.get(0);
    assertThat(names(fibre.at("/if/properties/medium/enum"))).containsExactly("fibre");
    assertThat(fibre.at("/if").has("required")).as("fibre is the default").isFalse();
    assertThat(names(fibre.at("/then/required"))).containsExactly("length_km");
    JsonNode downlink = rules.get(1);
    assertThat(names(downlink.at("/if/properties/medium/enum"))).containsExactly("downlink");
    assertThat(names(downlink.at("/if/required"))).containsExactly("medium");
    assertThat(names(downlink.at("/then/required"))).containsExactly("beam");
  }

  @Test
  void saysWhereAFieldBelongs() {
    assertThat(link().at("/properties/length_km/description").asString())
        .endsWith("; only with medium: fibre");
    JsonNode node = schema.at("/properties/nodes/additionalProperties");
    assertThat(node.at("/properties/lat_deg/description").asString())
        .endsWith("; only with kind: end_node or repeater or trusted_node or ground_station");
  }

  private JsonNode link() {
    return schema.at("/properties/links/additionalProperties");
  }

  private static Iterable<String> names(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
