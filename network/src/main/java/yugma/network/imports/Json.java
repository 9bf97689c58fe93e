// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.network.yaml.Tree;

/// Looks into trees of JSON, where `null` is nothing.
final class Json {
  private Json() {}

  static Optional<Tree> member(Tree tree, String name) {
    Map<String, Tree.Entry> entries =
        tree instanceof Tree.Mapping mapping ? mapping.entries() : Map.of();
    return Optional.ofNullable(entries.get(name))
        .map(Tree.Entry::value)
        .filter(value -> !(value instanceof Tree.Scalar scalar && scalar.isNull()));
  }

  static Optional<String> text(Tree tree, String name) {
    return member(tree, name)
        .flatMap(it -> it instanceof Tree.Scalar one ? Optional.of(one.text()) : Optional.empty());
  }

  static List<Tree> items(Tree tree) {
    return tree instanceof Tree.Sequence sequence ? sequence.items() : List.of();
  }

  static List<Tree> items(Tree tree, String name) {
    return member(tree, name).map(Json::items).orElse(List.of());
  }

  /// What a value is written as; a question mark where it is no single value.
  static String scalar(Tree tree) {
    return tree instanceof Tree.Scalar scalar ? scalar.text() : "?";
  }
}
