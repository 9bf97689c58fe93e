// SPDX-License-Identifier: Apache-2.0
package yugma.report.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import yugma.network.format.Fallback;
import yugma.network.format.Field;
import yugma.network.format.FieldType;
import yugma.network.format.Format;
import yugma.network.format.Range;
import yugma.network.format.Section;
import yugma.network.format.Unit;

/// The JSON Schema (2020-12) of the scenario file, for editors: printed from the table of fields.
public final class ScenarioSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final Set<String> PARTIAL =
      Set.of(
          "defaults",
          "qkd",
          "detector",
          "security",
          "beam",
          "memory",
          "processor",
          "emitter",
          "station",
          "pair source",
          "heralded link");
  private static final String ID = "^[a-z0-9][a-z0-9-]{0,63}$";
  private static final String COUNTRY = "^[A-Z]{2}$";
  private static final String DURATION = "^[0-9]+(\\.[0-9]+)? ?(ps|ns|us|ms|s|min|h|d)$";

  private final JsonMapper mapper = JsonMapper.builder().build();

  private ScenarioSchema() {}

  /// The schema as indented JSON.
  public static String json() {
    ScenarioSchema schema = new ScenarioSchema();
    ObjectNode root = schema.mapper.createObjectNode();
    root.put("$schema", DIALECT);
    root.put("title", "Yugma scenario, format version " + Format.VERSION);
    root.setAll(schema.section(Format.SCENARIO, true));
    return schema.mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  /// @param isWhole whether what has no default must be there; in `defaults`, and beside a device,
  ///   every field may be left out
  private ObjectNode section(Section section, boolean isWhole) {
    ObjectNode schema = mapper.createObjectNode();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ArrayNode required = mapper.createArrayNode();
    ObjectNode properties = schema.putObject("properties");
    for (Field field : section.fields()) {
      properties.set(field.name(), field(field, isWhole));
      if (isWhole && isRequired(field) && field.when().isEmpty()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (isWhole) {
      addConditions(section, schema);
    }
    return schema;
  }

  private static boolean isRequired(Field field) {
    return field.fallback() instanceof Fallback.Required;
  }

  /// What must be there where another field is one of some words.
  private static void addConditions(Section section, ObjectNode schema) {
    Map<Field.When, List<String>> needed = new LinkedHashMap<>();
    for (Field field : section.fields()) {
      if (isRequired(field) && field.when().isPresent()) {
        needed.computeIfAbsent(field.when().get(), _ -> new ArrayList<>()).add(field.name());
      }
    }
    if (needed.isEmpty()) {
      return;
    }
    ArrayNode all = schema.putArray("allOf");
    needed.forEach(
        (when, names) -> {
          ObjectNode rule = all.addObject();
          ObjectNode test = rule.putObject("if");
          ArrayNode words = test.putObject("properties").putObject(when.field()).putArray("enum");
          when.words().forEach(words::add);
          if (!holdsByDefault(section, when)) {
            test.putArray("required").add(when.field());
          }
          ArrayNode then = rule.putObject("then").putArray("required");
          names.forEach(then::add);
        });
  }

  /// Whether a condition is met where its field is not written.
  private static boolean holdsByDefault(Section section, Field.When when) {
    return section.field(when.field()).orElseThrow().fallback()
            instanceof Fallback.Value(String written, _)
        && when.words().contains(written);
  }

  private ObjectNode field(Field field, boolean isWhole) {
    ObjectNode schema = type(field, isWhole);
    schema.put("description", description(field));
    if (field.fallback() instanceof Fallback.Value(String written, _)) {
      schema.put("x-default", written);
    }
    return schema;
  }

  private static String description(Field field) {
    String unit = field.unit() == Unit.NONE ? "" : " (" + field.unit().symbol() + ")";
    String usual = field.usual().map(range -> "; usual " + range).orElse("");
    String fallback =
        switch (field.fallback()) {
          case Fallback.Value(String written, String source) ->
              "; default " + written + " [" + source + "]";
          case Fallback.Derived(String words) -> "; default: " + words;
          case Fallback.Required _, Fallback.Absent _ -> "";
        };
    String when = field.when().map(one -> "; only with " + one.shown()).orElse("");
    return field.doc() + unit + usual + fallback + when;
  }

  private ObjectNode type(Field field, boolean isWhole) {
    ObjectNode schema = mapper.createObjectNode();
    return switch (field.type()) {
      case FieldType.Real(Range range) -> range(schema.put("type", "number"), range);
      case FieldType.Whole(Range range) -> range(schema.put("type", "integer"), range);
      case FieldType.Duration _ -> schema.put("type", "string").put("pattern", DURATION);
      case FieldType.Text _ -> schema.put("type", "string");
      case FieldType.Id _ -> schema.put("type", "string").put("pattern", ID);
      case FieldType.Choice(List<String> words) -> {
        ArrayNode choices = schema.putArray("enum");
        words.forEach(choices::add);
        yield schema;
      }
      case FieldType.Ids _ -> ids(schema);
      case FieldType.Names _ -> list(schema, ID);
      case FieldType.Countries _ -> list(schema, COUNTRY);
      case FieldType.Country _ -> schema.put("type", "string").put("pattern", COUNTRY);
      case FieldType.Moment _ -> schema.put("type", "string").put("format", "date-time");
      case FieldType.Texts _ -> map(schema, mapper.createObjectNode().put("type", "string"));
      case FieldType.Citation _ -> citation(schema);
      case FieldType.Nested(Section inner) -> section(inner, isWhole && !isPartial(inner));
      case FieldType.ListOf(Section inner) -> {
        schema.put("type", "array").set("items", section(inner, true));
        yield schema;
      }
      case FieldType.MapOf(Section inner) -> map(schema, section(inner, !isPartial(inner)));
    };
  }

  /// Whether a device or `defaults` may fill it, so that no field of it is required in its place.
  private static boolean isPartial(Section section) {
    return PARTIAL.contains(section.noun());
  }

  private static ObjectNode range(ObjectNode schema, Range range) {
    schema.put(range.lowOpen() ? "exclusiveMinimum" : "minimum", range.low());
    return schema.put(range.highOpen() ? "exclusiveMaximum" : "maximum", range.high());
  }

  private ObjectNode ids(ObjectNode schema) {
    schema.put("type", "array").put("minItems", 2).put("maxItems", 2);
    schema.putObject("items").put("type", "string").put("pattern", ID);
    return schema;
  }

  private static ObjectNode list(ObjectNode schema, String pattern) {
    schema.put("type", "array").putObject("items").put("type", "string").put("pattern", pattern);
    return schema;
  }

  private static ObjectNode map(ObjectNode schema, ObjectNode values) {
    schema.put("type", "object").putObject("propertyNames").put("pattern", ID);
    schema.set("additionalProperties", values);
    return schema;
  }

  private ObjectNode citation(ObjectNode schema) {
    ArrayNode either = schema.putArray("anyOf");
    either.addObject().put("type", "string").put("pattern", ID);
    ObjectNode map = either.addObject().put("type", "object");
    map.putObject("additionalProperties").put("type", "string").put("pattern", ID);
    return schema;
  }
}
