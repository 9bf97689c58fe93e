// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.Mutations;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.TlsIdentity;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.party.KmeId;

/// Bodies and paths of management that were changed, under a fixed seed: whatever comes is done or
/// refused in words.
class StrangeBodiesTest {
  private static final int ROUNDS = 20_000;
  private static final List<byte[]> BODIES =
      List.of(
          "{\"why\": \"the fibre was opened\"}".getBytes(StandardCharsets.UTF_8),
          "{\"why\": \"ત\", \"x\": {\"y\": [1, -2.5e3]}}".getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;

  @Test
  void whateverComesIsDoneOrRefused() throws Exception {
    Still entity = new Still();
    Notices notices = new Notices(Clock.systemUTC());
    Switchboard plane = ManagementPlane.of(entity, new Meters(), notices);
    CertificateFolder certificates =
        CertificateFolder.create(
            folder,
            List.of(new KmeId("bern")),
            java.util.Map.of(),
            List.of("127.0.0.1"),
            Clock.systemUTC());
    var operator = certificates.manager("operator");
    var certificate = TlsIdentity.load(operator.certificate(), operator.key()).certificate();
    Mutations mutations = new Mutations(20250808, BODIES);
    List<String> paths = plane.routes().stream().map(Route::path).toList();
    int done = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String path = mutations.pick(paths).replace("{stock}", "bern-geneva").replaceAll("[{}]", "");
      Reply reply =
          plane.handle(
              Request.of(
                  mutations.pick(List.of("GET", "POST", "DELETE")),
                  path,
                  mutations.next(),
                  Optional.of(certificate)));
      if (reply instanceof Reply.Bytes bytes) {
        assertThat(bytes.status()).as(path).isIn(200, 400, 404, 405, 503);
        done += bytes.status() == 200 ? 1 : 0;
      } else if (reply instanceof Reply.Events events) {
        events.source().close();
      }
    }
    assertThat(done).isGreaterThan(ROUNDS / 20);
    assertThat(entity.cleared).isNotEmpty();
    assertThat(String.join("", entity.cleared)).doesNotContainPattern("\\p{Cntrl}");
  }
}
