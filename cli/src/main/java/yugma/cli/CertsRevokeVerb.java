// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `yugma certs revoke`.
@Command(
    name = "revoke",
    description = {
      "Revoke a certificate, for ever.",
      "Entities that read this folder's list refuse it within seconds; copy the list to the others.",
    })
final class CertsRevokeVerb implements Verb {
  @Parameters(paramLabel = "FILE", description = "The certificate, as `yugma certs list` shows it.")
  private Path file = Path.of("");

  @Mixin private CertsVerb.Where where = new CertsVerb.Where();

  @Override
  public int run(Console console) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + file + "; `yugma certs list` shows what is");
    }
    console.out().println(where.open().revoke(file, Instant.now()));
    return Exit.OK;
  }
}
