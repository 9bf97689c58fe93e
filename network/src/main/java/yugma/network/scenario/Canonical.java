// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import yugma.network.scenario.entanglement.Entanglement;
import yugma.physics.optics.Receiver;

/// The canonical form of a scenario: JSON with sorted keys, made from the records themselves so
/// that no value can be forgotten.
///
/// A record is an object of its components, an absent value is `null`, a number is the shortest
/// decimal that reads back as the same double, an enum constant its name in lower case.
final class Canonical {
  private Canonical() {}

  static String digest(Scenario scenario) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text(scenario).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String text(Object value) {
    return switch (value) {
      case Record record -> object(components(record));
      case Map<?, ?> map -> object(map);
      case List<?> list ->
          "[" + String.join(",", list.stream().map(Canonical::text).toList()) + "]";
      case Optional<?> optional -> optional.map(Canonical::text).orElse("null");
      case OptionalInt optional -> optional.isPresent() ? text(optional.getAsInt()) : "null";
      case OptionalLong optional -> optional.isPresent() ? text(optional.getAsLong()) : "null";
      case OptionalDouble optional -> optional.isPresent() ? text(optional.getAsDouble()) : "null";
      case Double number -> Double.toString(number + 0.0); // -0.0 becomes 0.0
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Enum<?> constant -> quoted(constant.name().toLowerCase(Locale.ROOT));
      case Boolean truth -> truth.toString();
      case Instant moment -> quoted(moment.toString());
      case String string -> quoted(string);
      default ->
          throw new IllegalStateException("no canonical form for " + value.getClass().getName());
    };
  }

  /// What the first scenarios did not have is no part of the form of one that has none of it; nor
  /// is the engine, which changes no figure.
  private static boolean isLeftOut(Record record, RecordComponent component) {
    return switch (record) {
      case Scenario scenario ->
          component.getName().equals("entanglement")
              && scenario.entanglement().equals(Entanglement.NONE);
      case Scenario.Happenings happenings ->
          component.getName().equals("lostClocks") && happenings.lostClocks().isEmpty();
      case Receiver receiver -> component.getName().equals("timing") && receiver.timing().isEmpty();
      case Run _ -> component.getName().equals("engine");
      default -> false;
    };
  }

  private static Map<String, Object> components(Record record) {
    Map<String, Object> components = new TreeMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (isLeftOut(record, component)) {
        continue;
      }
      try {
        components.put(component.getName(), component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return components;
  }

  private static String object(Map<?, ?> map) {
    TreeMap<String, String> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(quoted(key.toString()), text(value)));
    StringBuilder text = new StringBuilder("{");
    sorted.forEach(
        (key, value) ->
            text.append(text.length() > 1 ? "," : "").append(key).append(':').append(value));
    return text.append('}').toString();
  }

  private static String quoted(String string) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
