// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import yugma.kme.certificate.CertificateEntry;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.TlsFiles;
import yugma.kme.party.SaeId;
import yugma.live.twin.Blueprint;
import yugma.live.twin.Twin;
import yugma.network.scenario.Scenario;

/// What a twin says when it has come to life: how to take keys from it.
final class UpText {
  private static final Duration SOON = Duration.ofDays(30);

  private UpText() {}

  static void tell(Twin twin, Scenario network, Path folder, Console console) throws IOException {
    Blueprint blueprint = twin.blueprint();
    console
        .out()
        .printf(
            "%s is alive: %d links make key, %d sites hand it out. Files are in %s; Ctrl-C or `yugma"
                + " down %s` ends it.%n",
            network.name(), network.qkd().size(), network.nodes().size(), folder, folder);
    blueprint.notes().forEach(note -> console.err().println("yugma: " + note));
    warn(twin, folder, console);
    for (List<String> pair : blueprint.pairs()) {
      console.out().println();
      console
          .out()
          .println("A key for " + pair.getFirst() + ", to share with " + pair.getLast() + ":");
      console.out().println("  " + curl(twin, pair.getFirst(), pair.getLast() + "/enc_keys"));
      console
          .out()
          .println("The same for " + pair.getLast() + ", once, with the key_ID that came:");
      console
          .out()
          .println("  " + curl(twin, pair.getLast(), pair.getFirst() + "/dec_keys?key_ID=KEY_ID"));
    }
    console.out().flush();
  }

  private static void warn(Twin twin, Path folder, Console console) throws IOException {
    Instant now = Instant.now();
    for (CertificateEntry entry : twin.certificateFolder().list(now)) {
      boolean isOver = entry.state() == CertificateEntry.State.EXPIRED;
      boolean isEnding =
          entry.state() == CertificateEntry.State.VALID && entry.until().isBefore(now.plus(SOON));
      if (isOver || isEnding) {
        console
            .err()
            .printf(
                "yugma: the certificate %s %s on %s; remove %s while nothing uses it, and the next"
                    + " `yugma up` makes new ones%n",
                entry.file(),
                isOver ? "ended" : "ends",
                entry.until().atZone(ZoneOffset.UTC).toLocalDate(),
                folder.resolve("certificates"));
      }
    }
  }

  private static String curl(Twin twin, String caller, String what) {
    String site = caller.substring(Blueprint.sae("").length());
    TlsFiles files = twin.certificateFolder().sae(new SaeId(caller));
    return "curl -s --cacert %s --cert %s --key %s 'https://%s/api/v1/keys/%s'"
        .formatted(
            twin.certificateFolder().authority(Plane.APPLICATIONS),
            files.certificate(),
            files.key(),
            twin.blueprint().address(site, 0),
            what);
  }
}
