// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertsVerbTest {
  @TempDir Path root;

  private Ran certs(String... arguments) {
    return certs(Map.of(), arguments);
  }

  private Ran certs(Map<String, String> environment, String... arguments) {
    List<String> all = new ArrayList<>(List.of("certs"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--dir", root.resolve("c").toString()));
    return Ran.of(environment, all.toArray(String[]::new));
  }

  @Test
  void makesListsAndRevokes() throws Exception {
    Ran made = certs("init");
    assertThat(made.exit()).isZero();
    assertThat(made.out().lines()).hasSize(3);
    assertThat(certs("kme", "kme-a", "--host", "kme-a.example,192.0.2.1").out().lines())
        .hasSize(6)
        .allMatch(file -> Files.exists(Path.of(file)));
    Ran sae = certs("sae", "Bank/Ost", "--days", "30");
    assertThat(sae.exit()).isZero();
    assertThat(sae.err()).contains("curl --cert ");
    List<String> files = sae.out().lines().toList();
    Path key = Path.of(files.getLast());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(certs("operator", "eve", "--role", "viewer").exit()).isZero();
    Ran revoked = certs("revoke", files.getFirst());
    assertThat(revoked.exit()).as(revoked.err()).isZero();
    assertThat(revoked.out().strip()).endsWith("applications/revoked.pem");
    assertThat(certs("list").out().lines())
        .hasSize(8)
        .anyMatch(line -> line.startsWith("revoked ") && line.contains("urn:yugma:sae:Bank%2fOst"))
        .anyMatch(line -> line.startsWith("valid ") && line.contains("urn:yugma:role:viewer"));
    assertThat(certs("list", "--format", "json").out())
        .contains("\"yugma_certs\" : 1", "\"state\" : \"revoked\"", "\"plane\" : \"peers\"");
    assertThat(certs("sae", "Bank/Ost").exit()).isZero();
    assertThat(certs("list").out()).doesNotContain("revoked ");
  }

  @Test
  void overwritesNothing() {
    certs("init");
    certs("sae", "alice");
    for (Ran again : List.of(certs("init"), certs("sae", "alice"))) {
      assertThat(again.exit()).isEqualTo(Exit.ENVIRONMENT);
      assertThat(again.err()).contains("is there already and was left alone");
    }
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(certs("sae", "alice").err()).contains("`yugma certs init` makes them");
    certs("init");
    assertThat(certs("kme", "a b").exit()).isEqualTo(Exit.USAGE);
    assertThat(certs("kme", "a", "--host", "not a host").err()).contains("--host: 'not a host'");
    assertThat(certs("sae", "a", "--days", "0").exit()).isEqualTo(Exit.USAGE);
    assertThat(certs("operator", " ").exit()).isEqualTo(Exit.USAGE);
    assertThat(certs("revoke", "nowhere.pem").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("certs").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("certs", "kme", "--help").out()).contains("--host=NAME,IP");
  }

  @Test
  void exportsForProductsThatWantOneFile() throws Exception {
    certs("init");
    assertThat(certs("sae", "alice", "--p12").err()).contains("YUGMA_P12_PASSWORD");
    Ran made = certs(Map.of("YUGMA_P12_PASSWORD", "long enough"), "sae", "alice", "--p12");
    Path file = Path.of(made.out().lines().toList().getLast());
    assertThat(KeyStore.getInstance(file.toFile(), "long enough".toCharArray()).size()).isOne();
  }
}
