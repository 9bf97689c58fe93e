// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.evidence.crash.CrashRun;
import yugma.evidence.crash.History;
import yugma.kme.ledger.LedgerException;
import yugma.report.json.ResultJson;

/// `yugma evidence crash`.
@Command(
    name = "crash",
    description = {
      "Kill key management entities again and again while applications take keys from them,",
      "and check what the applications got; 0 violations or exit 4."
    })
final class CrashVerb implements Verb {
  enum Format {
    table,
    json
  }

  enum Store {
    sqlite,
    postgresql
  }

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "Processes killed, 0 to 100000 (default ${DEFAULT-VALUE}).")
  private int kills = 20;

  @Option(
      names = "--operations",
      paramLabel = "N",
      description = "Go on to so many requests (default ${DEFAULT-VALUE}).")
  private long operations = 10_000;

  @Option(names = "--store", description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private Store store = Store.sqlite;

  @Option(
      names = "--database",
      split = ",",
      paramLabel = "URL",
      description = "Two empty databases, one for each site, as postgresql://host/name?user=….")
  private String[] databases = new String[0];

  @Option(names = "--seed", paramLabel = "S", description = "Of what is drawn (default 1).")
  private long seed = 1;

  @Option(
      names = "--pause-ms",
      paramLabel = "N",
      description = "Between kills at most (default ${DEFAULT-VALUE}).")
  private int pauseMs = 2_000;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "An empty folder for stores and logs (default a new one here); kept.")
  private Optional<Path> dir = Optional.empty();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException {
    check();
    Path folder = dir.isPresent() ? dir.get() : Files.createTempDirectory(Path.of(""), "crash-");
    Files.createDirectories(folder);
    CrashRun.Setting setting =
        new CrashRun.Setting(
            kills, operations, ledgers(), seed, Duration.ofMillis(pauseMs), folder);
    try {
      CrashRun.Report report = new CrashRun(setting, told -> console.err().println(told)).run();
      print(console, report);
      return report.violationCount() == 0 ? Exit.OK : Exit.GOALS_NOT_MET;
    } catch (LedgerException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Exit.INTERRUPTED;
    }
  }

  private void check() {
    if (kills < 0 || kills > 100_000) {
      throw new UsageException("--kills is " + kills + ", must lie in 0 to 100000");
    }
    if (pauseMs < 0 || pauseMs > 600_000) {
      throw new UsageException("--pause-ms is " + pauseMs + ", must lie in 0 to 600000");
    }
    if (store == Store.sqlite && databases.length > 0) {
      throw new UsageException("--database is for --store postgresql");
    }
  }

  private CrashRun.Store ledgers() throws IOException {
    if (store == Store.sqlite) {
      return new CrashRun.Store.Sqlite();
    }
    if (databases.length != 2) {
      throw new IOException(
          "PostgreSQL is needed: create two empty databases and name both, as in --database"
              + " 'postgresql://localhost/a?user=u,postgresql://localhost/b?user=u'");
    }
    return new CrashRun.Store.Postgresql(databases[0], databases[1]);
  }

  private void print(Console console, CrashRun.Report report) {
    switch (format) {
      case json -> console.out().print(ResultJson.text(json(report)));
      case table -> {
        console
            .out()
            .printf(
                Locale.ROOT,
                "%d kills, %d stores set back, %d operations in %.0f s: %d violations%n",
                report.kills(),
                report.restores(),
                report.operations(),
                report.seconds(),
                report.violationCount());
        report.violations().forEach(console.out()::println);
      }
    }
  }

  private ObjectNode json(CrashRun.Report report) {
    ObjectNode root =
        JsonNodeFactory.instance
            .objectNode()
            .put("yugma_crash", 1)
            .put("store", store.name())
            .put("seed", seed)
            .put("kills", report.kills())
            .put("restores", report.restores())
            .put("operations", report.operations())
            .put("keys_given", report.counts().getOrDefault(History.Count.GIVEN, 0L))
            .put("keys_fetched", report.counts().getOrDefault(History.Count.FETCHED, 0L))
            .put("refused", report.counts().getOrDefault(History.Count.REFUSED, 0L))
            .put("unknown", report.counts().getOrDefault(History.Count.UNKNOWN, 0L))
            .put("seconds", report.seconds())
            .put("violations", report.violationCount());
    ArrayNode told = root.putArray("violation");
    report.violations().forEach(told::add);
    return root;
  }
}
