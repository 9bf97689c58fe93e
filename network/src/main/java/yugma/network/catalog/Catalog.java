// SPDX-License-Identifier: Apache-2.0
package yugma.network.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The scenarios, devices and hardware that come with Yugma.
public final class Catalog {
  private static final List<String> INDEX = resource("index.txt").lines().toList();

  private Catalog() {}

  /// All entries, scenarios first.
  public static List<Entry> entries() {
    return INDEX.stream().map(Catalog::entry).toList();
  }

  /// The entry of a name.
  public static Optional<Entry> find(String id) {
    return INDEX.stream().filter(line -> line.endsWith(" " + id)).findFirst().map(Catalog::entry);
  }

  /// The entry of a name and kind.
  public static Optional<Entry> find(Kind kind, String id) {
    return find(id).filter(entry -> entry.kind() == kind);
  }

  /// The names of a kind.
  public static List<String> ids(Kind kind) {
    String prefix = word(kind) + " ";
    return INDEX.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  private static Entry entry(String line) {
    String id = line.substring(line.indexOf(' ') + 1);
    Kind kind = Kind.valueOf(line.substring(0, line.indexOf(' ')).toUpperCase(Locale.ROOT));
    return new Entry(id, kind, resource(word(kind) + "/" + id + ".yaml"));
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String resource(String name) {
    try (InputStream stream = Catalog.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the catalog has no file " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
