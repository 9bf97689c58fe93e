// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.kernel.words.Nearest;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Entry;
import yugma.network.catalog.Kind;

/// `yugma catalog`: the scenarios, devices and hardware that come with Yugma.
@Command(
    name = "catalog",
    description = "List, show and copy the scenarios, devices and hardware that come with Yugma.",
    synopsisSubcommandLabel = "(list | show | copy)",
    subcommands = {
      CatalogVerb.ListVerb.class,
      CatalogVerb.ShowVerb.class,
      CatalogVerb.CopyVerb.class,
    })
final class CatalogVerb {
  private static Entry entry(String id) {
    return Catalog.find(id)
        .orElseThrow(
            () -> {
              List<String> ids = Catalog.entries().stream().map(Entry::id).toList();
              return new UsageException(
                  "the catalog has no '"
                      + id
                      + "'; "
                      + Nearest.to(id, ids)
                          .map(near -> "did you mean '" + near + "'?")
                          .orElse("there are: " + String.join(", ", ids)));
            });
  }

  /// `yugma catalog list`.
  @Command(name = "list", description = "List the entries.")
  static final class ListVerb implements Verb {
    enum Wanted {
      scenario,
      device,
      hardware
    }

    @Option(names = "--kind", description = "Only ${COMPLETION-CANDIDATES}.")
    private Optional<Wanted> kind = Optional.empty();

    @Override
    public int run(Console console) {
      for (Entry entry : Catalog.entries()) {
        String word = entry.kind().name().toLowerCase(Locale.ROOT);
        if (kind.isEmpty() || kind.get().name().equals(word)) {
          console
              .out()
              .println(
                  String.format(Locale.ROOT, "%-8s  %-31s  %s", word, entry.id(), entry.title()));
        }
      }
      return Exit.OK;
    }
  }

  /// `yugma catalog show`.
  @Command(name = "show", description = "Print the file of an entry as it is.")
  static final class ShowVerb implements Verb {
    @Parameters(index = "0", paramLabel = "ID", description = "As `yugma catalog list` shows it.")
    private String id = "";

    @Override
    public int run(Console console) {
      console.out().print(entry(id).text());
      return Exit.OK;
    }
  }

  /// `yugma catalog copy`.
  @Command(
      name = "copy",
      description = "Copy the file of an entry, to change it; nothing is overwritten.")
  static final class CopyVerb implements Verb {
    @Parameters(index = "0", paramLabel = "ID", description = "As `yugma catalog list` shows it.")
    private String id = "";

    @Parameters(
        index = "1",
        paramLabel = "DIR|FILE",
        arity = "0..1",
        defaultValue = ".",
        description = "Where to (default: the folder you are in).")
    private Path target = Path.of(".");

    @Override
    public int run(Console console) throws IOException {
      Entry entry = entry(id);
      Path file = Files.isDirectory(target) ? target.resolve(entry.fileName()) : target;
      try {
        Files.write(
            file.normalize(),
            entry.text().getBytes(StandardCharsets.UTF_8),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        throw new IOException(file.normalize() + " is there already and was left alone", e);
      } catch (NoSuchFileException e) {
        throw new IOException("there is no folder for " + file.normalize(), e);
      }
      console.out().println(file.normalize());
      if (entry.kind() == Kind.SCENARIO) {
        console.err().println("Check it with `yugma validate " + file.normalize() + "`.");
      }
      return Exit.OK;
    }
  }
}
