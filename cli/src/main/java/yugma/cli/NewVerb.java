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
import yugma.network.randomgraph.GraphKind;
import yugma.network.randomgraph.RandomGraph;
import yugma.network.randomgraph.RandomScenario;

/// `yugma new`: writes a small network of one's own to start from.
@Command(
    name = "new",
    description = {
      "Write NAME.yugma.yaml: a small network to start from, with comments; or a copy of a scenario"
          + " of the catalog under a new name; or a network drawn at random, with requests for"
          + " entangled pairs.",
      "Nothing is overwritten.",
    },
    footer = {
      "",
      "yugma new my-network",
      "yugma new my-banks --from two-banks",
      "yugma new big --random waxman --nodes 1000 --seed 7",
    })
final class NewVerb implements Verb {
  static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern NAME = Pattern.compile("(?m)^name: .*$");

  private static final int DRAWN = 16;

  /// 2^53 - 1, as the format has it.
  private static final long LARGEST_SEED = 9_007_199_254_740_991L;

  @Parameters(index = "0", paramLabel = "NAME", description = "Of the scenario: a-z, 0-9 and -.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "CATALOG_ID",
      description = "Start from this scenario of `yugma catalog list`.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--random",
      paramLabel = "KIND",
      description =
          "Draw a network of repeaters: waxman (near nodes joined), ba (hubs), grid or chain.")
  private Optional<String> random = Optional.empty();

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "How many nodes to draw, 2 to 10000 (default 16).")
  private Optional<Integer> nodes = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Of the drawing and of the run (default 1): the same gives the same file.")
  private Optional<Long> seed = Optional.empty();

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
    refuseMixtures();
    Path file = NewFile.write(Path.of("."), name + ".yugma.yaml", text());
    console.out().println(file);
    console
        .err()
        .println("Look into it, then `yugma validate " + file + "` and `yugma run " + file + "`.");
    return Exit.OK;
  }

  private void refuseMixtures() {
    if (random.isPresent() && from.isPresent()) {
      throw new UsageException("--random draws a network and --from copies one; choose either");
    }
    if (random.isEmpty() && (nodes.isPresent() || seed.isPresent())) {
      throw new UsageException(
          "--nodes and --seed are for networks drawn at random: add --random waxman, ba, grid or"
              + " chain");
    }
  }

  private String text() throws IOException {
    if (random.isPresent()) {
      return drawn(random.get());
    }
    return renamed(from.isPresent() ? copy(from.get()) : template());
  }

  private String drawn(String word) {
    GraphKind kind =
        GraphKind.of(word)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no kind of random network is called '"
                            + word
                            + "'; "
                            + Nearest.to(word, GraphKind.words())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("there are: " + String.join(", ", GraphKind.words()))));
    int count = nodes.orElse(DRAWN);
    if (count < RandomGraph.FEWEST || count > RandomGraph.MOST) {
      throw new UsageException(
          "--nodes must lie in ["
              + RandomGraph.FEWEST
              + ", "
              + RandomGraph.MOST
              + "], so that the file is one that can be read; found "
              + count);
    }
    long start = seed.orElse(1L);
    if (start < 0 || start > LARGEST_SEED) {
      throw new UsageException("--seed must lie in [0, " + LARGEST_SEED + "]; found " + start);
    }
    return RandomScenario.of(written(), kind, count, start);
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
    return NAME.matcher(text).replaceFirst("name: " + written());
  }

  /// The name as YAML reads it as text.
  private String written() {
    boolean isPlain = name.matches("[a-z][a-z0-9-]*") && !name.matches("null|true|false");
    return isPlain ? name : "\"" + name + "\"";
  }
}
