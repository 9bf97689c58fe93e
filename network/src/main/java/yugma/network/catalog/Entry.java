// SPDX-License-Identifier: Apache-2.0
package yugma.network.catalog;

import java.util.Map;
import java.util.Optional;
import yugma.network.problem.Problems;
import yugma.network.yaml.SourceText;
import yugma.network.yaml.Tree;
import yugma.network.yaml.TreeReader;

/// A file of the catalog.
///
/// @param id by which people name it
/// @param kind what it is
/// @param text of the file, as it is
public record Entry(String id, Kind kind, String text) {
  /// What the file is called when it is copied.
  public String fileName() {
    return id
        + switch (kind) {
          case SCENARIO -> ".yugma.yaml";
          case DEVICE -> ".device.yaml";
          case HARDWARE -> ".hardware.yaml";
        };
  }

  /// Its English title; its id when it has none.
  public String title() {
    Optional<Tree> root = TreeReader.read(SourceText.ofFile(id, text), new Problems());
    return root.flatMap(tree -> member(tree, "title"))
        .flatMap(title -> member(title, "en"))
        .map(title -> title instanceof Tree.Scalar scalar ? scalar.text() : id)
        .orElse(id);
  }

  private static Optional<Tree> member(Tree tree, String key) {
    Map<String, Tree.Entry> entries =
        tree instanceof Tree.Mapping mapping ? mapping.entries() : Map.of();
    return Optional.ofNullable(entries.get(key)).map(Tree.Entry::value);
  }
}
