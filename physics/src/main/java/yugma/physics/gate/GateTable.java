// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The table of gates, read once.
final class GateTable {
  static final List<Gate> ALL = read();
  static final Map<String, Gate> BY_NAME = new HashMap<>();
  static final Map<String, Gate> BY_STIM_NAME = new HashMap<>();

  static {
    for (Gate gate : ALL) {
      gate.names().forEach(name -> BY_NAME.put(name, gate));
      gate.stimNames().forEach(name -> BY_STIM_NAME.put(name, gate));
    }
  }

  private GateTable() {}

  private static List<Gate> read() {
    try (InputStream file =
        Objects.requireNonNull(GateTable.class.getResourceAsStream("gates.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> new Gate(GateRow.parse(line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
