// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The YAML files beside these classes that hold the words.
final class Catalogue {
  private Catalogue() {}

  /// A map from keys to texts, in the file's order.
  static Map<String, String> flat(String resource) {
    Map<String, String> texts = new LinkedHashMap<>();
    rows(resource)
        .forEach(
            (key, row) -> {
              if (!(row instanceof String text)) {
                throw new IllegalStateException(key + " of " + resource + " is no text");
              }
              texts.put(key, text);
            });
    return texts;
  }

  /// The rows of a catalogue by key, in the file's order.
  static Map<String, Object> rows(String resource) {
    try (InputStream stream = Catalogue.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("there is no message catalogue " + resource);
      }
      Map<String, Object> rows = new LinkedHashMap<>();
      Object all = new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
      ((Map<?, ?>) all).forEach((key, row) -> rows.put("" + key, row));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
