// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns records into JSON with names in snake case, and JSON into text: two blanks of indent, line
/// ends as in Unix, one at the end.
public final class ResultJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private ResultJson() {}

  /// The tree of a record; a number that is absent becomes null.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// The record of a tree, as [#tree] makes it.
  ///
  /// @throws IllegalArgumentException when it is not one
  public static <T> T record(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /// The text of a tree.
  public static String text(JsonNode tree) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
    return MAPPER.writer().with(printer).writeValueAsString(tree) + "\n";
  }

  /// The text of a tree in one line, with its end.
  public static String line(JsonNode tree) {
    return MAPPER.writeValueAsString(tree) + "\n";
  }

  /// The tree of a text.
  ///
  /// @throws IllegalArgumentException when it is not JSON
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
