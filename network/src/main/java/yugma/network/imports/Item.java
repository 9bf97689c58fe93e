// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import yugma.network.yaml.Mark;

/// A node or a link of a foreign file: cells by their meaning. Empty cells are none.
final class Item {
  private final Role role;
  private final Mark mark;
  private final Map<Meaning, Cell> cells = new EnumMap<>(Meaning.class);

  /// @param mark where the item begins
  Item(Role role, Mark mark) {
    this.role = role;
    this.mark = mark;
  }

  Role role() {
    return role;
  }

  Mark mark() {
    return mark;
  }

  /// Keeps a cell, unless one of its meaning is there already.
  ///
  /// @return whether it was kept
  boolean put(Cell cell) {
    return cell.text().isEmpty() || cells.putIfAbsent(cell.heading().meaning(), cell) == null;
  }

  Optional<Cell> cell(Meaning meaning) {
    return Optional.ofNullable(cells.get(meaning));
  }

  Optional<String> text(Meaning meaning) {
    return cell(meaning).map(Cell::text);
  }
}
