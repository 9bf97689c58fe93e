// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.keys.book.Book;
import yugma.kme.audit.AuditCheck;
import yugma.kme.audit.AuditKey;
import yugma.kme.ledger.LedgerException;
import yugma.kme.sql.StoreCheck;
import yugma.report.json.ResultJson;

/// `yugma audit`: the audit log of a key management entity.
@Command(
    name = "audit",
    description = "Check or export the audit log of a key management entity (KME).",
    synopsisSubcommandLabel = "(verify | export)",
    subcommands = {
      AuditVerb.VerifyVerb.class,
      AuditVerb.ExportVerb.class,
    })
final class AuditVerb {
  private static final String STORE = "store.db";
  private static final String PUBLIC_KEY = "audit-public-key.pem";

  /// Where a store is: an address, a folder, or a file.
  private static String address(String place) {
    if (place.startsWith("postgresql:") || place.startsWith("sqlite:")) {
      return place;
    }
    Path path = Path.of(place);
    Path file = Files.isDirectory(path) ? path.resolve(STORE) : path;
    if (!Files.exists(file)) {
      throw new UsageException(
          "there is no store " + file + "; name its folder, its file or its database");
    }
    return "sqlite:" + file;
  }

  /// `yugma audit verify`.
  @Command(
      name = "verify",
      description = {
        "Check an audit log, its books, and a store against it.",
        "The log must be as it was written, every book must balance, no key be delivered twice.",
      },
      footer = {
        "",
        "It reads only, also while the entity runs. Exits with 8 when something is wrong.",
      })
  static final class VerifyVerb implements Verb {
    enum Format {
      table,
      json
    }

    @Parameters(
        index = "0",
        paramLabel = "PLACE",
        description =
            "An entity's folder, its store's file, postgresql://HOST/DATABASE, or a .jsonl file"
                + " that `yugma audit export` wrote.")
    private String place = "";

    @Option(
        names = "--key",
        paramLabel = "FILE",
        description = "The signer's public key (default: " + PUBLIC_KEY + " in the folder).")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
    private Format format = Format.table;

    @Override
    public int run(Console console) throws IOException {
      Optional<AuditKey> signer = signer();
      AuditCheck.Report report = report(signer);
      switch (format) {
        case json -> console.out().print(ResultJson.text(ResultJson.tree(report)));
        case table -> print(report, console);
      }
      if (signer.isEmpty()) {
        console.err().println("yugma: no public key was found, so no signature was checked: --key");
      }
      return report.faults().isEmpty() ? Exit.OK : Exit.INTEGRITY;
    }

    private Optional<AuditKey> signer() throws IOException {
      if (key.isPresent()) {
        return Optional.of(AuditKey.load(key.get()));
      }
      if (place.startsWith("postgresql:")) {
        return Optional.empty();
      }
      Path path = Path.of(place.replaceFirst("^sqlite:", "")).toAbsolutePath();
      Path file =
          Files.isDirectory(path) ? path.resolve(PUBLIC_KEY) : path.resolveSibling(PUBLIC_KEY);
      return Files.exists(file) ? Optional.of(AuditKey.load(file)) : Optional.empty();
    }

    private AuditCheck.Report report(Optional<AuditKey> signer) throws IOException {
      if (!place.endsWith(".jsonl")) {
        try {
          return StoreCheck.of(address(place)).verify(signer);
        } catch (LedgerException e) {
          throw new IOException(e.getMessage(), e);
        }
      }
      AuditCheck check = new AuditCheck(signer);
      try (BufferedReader lines = Files.newBufferedReader(Path.of(place))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          check.line(line);
        }
      }
      return check.report();
    }

    private static void print(AuditCheck.Report report, Console console) {
      report.faults().forEach(fault -> console.out().println("wrong: " + fault));
      report.books().forEach((stock, book) -> console.out().println(line(stock, book)));
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s: %,d entries, %,d signed checkpoints up to entry %,d, %,d deliveries",
                  report.faults().isEmpty() ? "right" : "WRONG",
                  report.entries(),
                  report.checkpoints(),
                  report.signedTo(),
                  report.delivered()));
    }

    private static String line(String stock, Book book) {
      return String.format(
          Locale.ROOT,
          "%s: generated %,d bits = stored %,d + reserved %,d + delivered %,d + relayed %,d +"
              + " authentication %,d + expired %,d + voided %,d",
          stock,
          book.preshared() + book.generated(),
          book.stored(),
          book.reserved(),
          book.delivered(),
          book.relayed(),
          book.authentication(),
          book.expired(),
          book.voided());
    }
  }

  /// `yugma audit export`.
  @Command(
      name = "export",
      description = "Write an audit log as lines of JSON, to be checked elsewhere.")
  static final class ExportVerb implements Verb {
    @Parameters(
        index = "0",
        paramLabel = "PLACE",
        description = "An entity's folder, its store's file, or postgresql://HOST/DATABASE.")
    private String place = "";

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE.jsonl",
        description = "A file that is not there yet.")
    private Path out = Path.of("");

    @Override
    public int run(Console console) throws IOException {
      StoreCheck store = StoreCheck.of(address(place));
      try (BufferedWriter lines = Files.newBufferedWriter(out, StandardOpenOption.CREATE_NEW)) {
        store.export(lines);
      } catch (LedgerException e) {
        throw new IOException(e.getMessage(), e);
      }
      console.err().println("`yugma audit verify " + out + " --key FILE` checks it.");
      return Exit.OK;
    }
  }
}
