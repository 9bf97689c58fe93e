// SPDX-License-Identifier: Apache-2.0
package yugma.kme.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads and writes files that describe an entity.
public final class NodeFiles {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(
              List.class,
              list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .withConfigOverride(
              Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private NodeFiles() {}

  /// Reads a file.
  ///
  /// @throws NodeFileException where it does not describe an entity
  public static NodeFile read(Path file) throws IOException, NodeFileException {
    String text = Files.readString(file);
    try {
      NodeFile read = YAML.readValue(text, NodeFile.class);
      if (read == null) {
        throw new NodeFileException(file + ": it is empty");
      }
      return read;
    } catch (JacksonException e) {
      throw new NodeFileException(where(file, e) + what(e));
    }
  }

  private static String where(Path file, JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? file + ": "
        : "%s:%d:%d: ".formatted(file, at.getLineNr(), at.getColumnNr());
  }

  private static String what(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "unknown field '%s'; known are %s"
              .formatted(
                  unknown.getPropertyName(),
                  unknown.getKnownPropertyIds() == null
                      ? "others"
                      : String.join(
                          ", ",
                          unknown.getKnownPropertyIds().stream().map(Object::toString).toList()));
      case MismatchedInputException mismatched ->
          "'" + path(mismatched) + "' is not what it must be: " + e.getOriginalMessage();
      default -> e.getOriginalMessage();
    };
  }

  private static String path(MismatchedInputException e) {
    return String.join(
        ".",
        e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
            .toList());
  }

  /// Its text.
  public static String text(NodeFile file) {
    return YAML.writeValueAsString(file);
  }
}
