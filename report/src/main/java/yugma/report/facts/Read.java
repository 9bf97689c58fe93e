// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads what may be absent out of a tree.
final class Read {
  private Read() {}

  /// A number, or the mean of one over several runs.
  static OptionalDouble number(JsonNode node) {
    JsonNode number = node.isObject() ? node.path("mean") : node;
    return number.isNumber() ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
  }

  static double numberOr(JsonNode node, double otherwise) {
    return number(node).orElse(otherwise);
  }

  static long count(JsonNode node) {
    return Math.round(numberOr(node, 0));
  }

  /// A text; nothing where there is none or an empty one.
  static Optional<String> text(JsonNode node) {
    return node.isString() && !node.stringValue().isEmpty()
        ? Optional.of(node.stringValue())
        : Optional.empty();
  }

  static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(item -> items.add(read.apply(item)));
    }
    return items;
  }

  static List<String> texts(JsonNode list) {
    return each(list, item -> item.asString(""));
  }
}
