// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.kernel.words.Nearest;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Entry;
import yugma.network.catalog.Kind;

/// `yugma new`: writes a small network of one's own to start from.
@Command(
    name = "new",
    description = {
      "Write NAME.yugma.yaml: a small network to start from, with comments; or a copy of a scenario"
          + " of the catalog under a new name.",
      "Nothing is overwritten.",
    },
    footer = {"", "yugma new my-network", "yugma new my-banks --from two-banks"})
final class NewVerb implements Verb {
  static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern NAME = Pattern.compile("(?m)^name: .*$");

  @Parameters(index = "0", paramLabel = "NAME", description = "Of the scenario: a-z, 0-9 and -.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "CATALOG_ID",
      description = "Start from this scenario of `yugma catalog list`.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--lang",
      description = "Language of the comments: ${COMPLETION-CANDIDATES} (default en).")
  private GraphVerb.Tongue language = GraphVerb.Tongue.en;

  @Override
  public int run(Console console) throws IOException {
    if (!ID.matcher(name).matches()) {
      throw new UsageException(
          "a name is at most 64 of a-z, 0-9 and -, the first not a dash; found '" + name + "'");
    }
    String text = from.isPresent() ? copy(from.get()) : template();
    Path file = NewFile.write(Path.of("."), name + ".yugma.yaml", renamed(text));
    console.out().println(file);
    console
        .err()
        .println("Look into it, then `yugma validate " + file + "` and `yugma run " + file + "`.");
    return Exit.OK;
  }

  private static String copy(String id) {
    List<String> ids = Catalog.ids(Kind.SCENARIO);
    return Catalog.find(Kind.SCENARIO, id)
        .map(Entry::text)
        .orElseThrow(
            () ->
                new UsageException(
                    "the catalog has no scenario '"
                        + id
                        + "'; "
                        + Nearest.to(id, ids)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("there are: " + String.join(", ", ids))));
  }

  private String template() throws IOException {
    String resource = "new_" + language.name() + ".yugma.yaml";
    try (InputStream stream = NewVerb.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("there is no template " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String renamed(String text) {
    boolean isPlain = name.matches("[a-z][a-z0-9-]*") && !name.matches("null|true|false");
    return NAME.matcher(text).replaceFirst("name: " + (isPlain ? name : "\"" + name + "\""));
  }
}
