// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

import java.util.Arrays;
import java.util.List;

/// A line of the table of gates, in its own words.
record GateRow(
    List<String> names,
    List<String> stimNames,
    List<String> angles,
    String matrix,
    String images,
    String steps,
    String help) {

  static GateRow parse(String line) {
    String[] cells = line.split("\\|", -1);
    return new GateRow(
        words(cells[0]),
        words(cells[1]),
        words(cells[2]),
        cells[3].strip(),
        cells[4].strip(),
        cells[5].strip(),
        cells[6].strip());
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.strip().split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  int qubits() {
    if (matrix.startsWith("ctrl ")) {
      return 1 + Gate.named(matrix.substring(5).replaceAll("\\(.*", "")).qubits();
    }
    return Integer.numberOfTrailingZeros(matrix.split("/", -1).length);
  }
}
