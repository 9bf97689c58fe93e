// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.kme.certificate.CertificateEntry;
import yugma.report.json.ResultJson;

/// `yugma certs list`.
@Command(
    name = "list",
    description = "List the certificates: whose, until when, and whether they count.")
final class CertsListVerb implements Verb {
  enum Format {
    table,
    json
  }

  @Mixin private CertsVerb.Where where = new CertsVerb.Where();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default table).")
  private Format format = Format.table;

  @Override
  public int run(Console console) throws IOException {
    List<CertificateEntry> entries = where.open().list(Instant.now());
    if (format == Format.json) {
      console.out().print(ResultJson.text(json(entries)));
      return Exit.OK;
    }
    for (CertificateEntry entry : entries) {
      String line =
          String.format(
              Locale.ROOT,
              "%-8s  %s  %-12s  %-32s  %s",
              word(entry.state()),
              entry.until().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10),
              word(entry.plane()),
              entry.holder(),
              path(entry));
      console.out().println(line);
    }
    return Exit.OK;
  }

  private ObjectNode json(List<CertificateEntry> entries) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("yugma_certs", 1);
    ArrayNode list = root.putArray("certificates");
    for (CertificateEntry entry : entries) {
      list.addObject()
          .put("file", path(entry).toString())
          .put("plane", word(entry.plane()))
          .put("holder", entry.holder())
          .put("serial", entry.serial())
          .put("valid_from", entry.from().toString())
          .put("valid_until", entry.until().toString())
          .put("state", word(entry.state()));
    }
    return root;
  }

  private Path path(CertificateEntry entry) {
    return where.folder().resolve(entry.file());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
