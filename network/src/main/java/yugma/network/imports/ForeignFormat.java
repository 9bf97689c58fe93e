// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Optional;

/// The formats that can be imported.
public enum ForeignFormat {
  GRAPHML,
  GEOJSON,
  CSV,
  SEQUENCE;

  /// The format of a text, by how it begins.
  static Optional<ForeignFormat> of(String text) {
    String start = text.stripLeading();
    if (start.startsWith("<")) {
      return Optional.of(GRAPHML);
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return Optional.of(SequenceReader.looksLike(text) ? SEQUENCE : GEOJSON);
    }
    return start
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .filter(CsvReader::looksLike)
        .map(_ -> CSV);
  }
}
