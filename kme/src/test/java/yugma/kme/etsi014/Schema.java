// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The part of JSON Schema that our description uses; a word beyond it is an error.
final class Schema {
  private static final Set<String> WORDS =
      Set.of(
          "$ref",
          "type",
          "description",
          "default",
          "format",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "minItems",
          "minimum",
          "maximum",
          "multipleOf",
          "pattern",
          "enum",
          "minLength",
          "maxLength");

  private final JsonNode document;
  private final List<String> errors = new ArrayList<>();
  private final Set<String> members;

  private Schema(JsonNode document, Set<String> members) {
    this.document = document;
    this.members = members;
  }

  /// What is wrong with a value.
  ///
  /// @param members to which the names of properties that occurred are added
  static List<String> errors(
      JsonNode document, JsonNode schema, JsonNode value, Set<String> members) {
    Schema check = new Schema(document, members);
    check.check(schema, value, "$");
    return check.errors;
  }

  /// What a reference means.
  static JsonNode resolved(JsonNode document, JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    JsonNode found = document.at(node.get("$ref").asString().substring(1));
    if (found.isMissingNode()) {
      throw new AssertionError(node + " leads nowhere");
    }
    return resolved(document, found);
  }

  /// The names of all properties in a schema and below it.
  static Set<String> properties(JsonNode document, JsonNode node) {
    JsonNode schema = resolved(document, node);
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      names.add(property.getKey());
      names.addAll(properties(document, property.getValue()));
    }
    if (schema.has("items")) {
      names.addAll(properties(document, schema.get("items")));
    }
    return names;
  }

  private void check(JsonNode node, JsonNode value, String at) {
    for (Map.Entry<String, JsonNode> word : node.properties()) {
      demand(WORDS.contains(word.getKey()), at, "the schema says " + word.getKey());
    }
    JsonNode schema = resolved(document, node);
    switch (schema.path("type").asString("any")) {
      case "object" -> object(schema, value, at);
      case "array" -> array(schema, value, at);
      case "string" -> string(schema, value, at);
      case "integer" -> integer(schema, value, at);
      default -> demand(false, at, "the schema has no type that is known");
    }
  }

  private void object(JsonNode schema, JsonNode value, String at) {
    demand(value.isObject(), at, "no object");
    for (JsonNode name : schema.path("required")) {
      demand(value.has(name.asString()), at, "no " + name.asString());
    }
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String name = member.getKey();
      String below = at + "." + name;
      if (schema.path("properties").has(name)) {
        members.add(name);
        check(schema.get("properties").get(name), member.getValue(), below);
      } else if (others.isObject()) {
        check(others, member.getValue(), below);
      } else {
        demand(!others.isBoolean() || others.asBoolean(), below, "not described");
      }
    }
  }

  private void array(JsonNode schema, JsonNode value, String at) {
    demand(value.isArray(), at, "no array");
    demand(value.size() >= schema.path("minItems").asInt(0), at, "too short");
    for (int item = 0; item < value.size(); item++) {
      check(schema.get("items"), value.get(item), at + "[" + item + "]");
    }
  }

  private void string(JsonNode schema, JsonNode value, String at) {
    demand(value.isString(), at, "no text");
    String text = value.isString() ? value.asString() : "";
    demand(text.length() >= schema.path("minLength").asInt(0), at, "too short");
    demand(text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE), at, "too long");
    if (schema.has("pattern")) {
      demand(
          Pattern.compile(schema.get("pattern").asString()).matcher(text).find(), at, "no match");
    }
    if (schema.has("enum")) {
      demand(schema.get("enum").values().contains(value), at, "not one of those it may be");
    }
  }

  private void integer(JsonNode schema, JsonNode value, String at) {
    demand(value.isIntegralNumber() && value.canConvertToLong(), at, "no whole number");
    long number = value.canConvertToLong() ? value.asLong() : 0;
    demand(number >= schema.path("minimum").asLong(Long.MIN_VALUE), at, "too small");
    demand(number <= schema.path("maximum").asLong(Long.MAX_VALUE), at, "too large");
    demand(number % schema.path("multipleOf").asLong(1) == 0, at, "no such multiple");
  }

  private void demand(boolean holds, String at, String otherwise) {
    if (!holds) {
      errors.add(at + ": " + otherwise);
    }
  }
}
