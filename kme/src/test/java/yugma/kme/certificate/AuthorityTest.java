// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.party.SaeId;

class AuthorityTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir Path folder;
  private final Authority authority = Authority.create("ours", NOW, YEAR);

  @Test
  void givesAnEntityItsNamesAndBothUsesAmongPeers() throws Exception {
    List<String> hosts = List.of("a.example", "*.b.example", "192.0.2.7", "2001:db8::1");
    X509Certificate made =
        authority.issue(Subject.peer(Network.KME, hosts), Span.starting(NOW, YEAR)).certificate();
    CertificateNames names = CertificateNames.of(made);
    assertThat(names.kme()).contains(Network.KME);
    assertThat(names.commonNames()).containsExactly("kme-a");
    assertThat(names.hosts())
        .containsExactly("a.example", "*.b.example", "192.0.2.7", "2001:db8:0:0:0:0:0:1");
    assertThat(made.getExtendedKeyUsage())
        .containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
    assertThat(made.getBasicConstraints()).isNegative();
    assertThat(made.getSigAlgName()).isEqualTo("SHA256withECDSA");
  }

  @Test
  void keepsALongNameWholeAmongTheAlternativeNames() throws Exception {
    SaeId sae = new SaeId("Börse Zürich, Handel / 👩‍💼 " + "x".repeat(200));
    X509Certificate made =
        authority.issue(Subject.application(sae), Span.starting(NOW, YEAR)).certificate();
    CertificateNames names = CertificateNames.of(made);
    assertThat(names.uris()).containsExactly(Urn.of(sae));
    assertThat(names.commonNames().getFirst()).hasSizeLessThanOrEqualTo(64).startsWith("Börse");
  }

  @Test
  void issuesNothingThatOutlivesItself() {
    Span long_ = Span.starting(NOW, YEAR.multipliedBy(2));
    X509Certificate made = authority.issue(Subject.application(Network.ALICE), long_).certificate();
    assertThat(made.getNotAfter()).isEqualTo(authority.certificate().getNotAfter());
  }

  @Test
  void comesBackFromItsFiles() throws Exception {
    Path certificate = folder.resolve("a.pem");
    Path key = folder.resolve("a-key.pem");
    authority.save(certificate, key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Authority read = Authority.load(certificate, key);
    TlsIdentity issued = read.issue(Subject.application(Network.ALICE), Span.starting(NOW, YEAR));
    new Trust(List.of(authority.certificate()), List.of(), Network.at(NOW))
        .check(issued.chain(), Subject.Use.CLIENT);
    assertThatThrownBy(() -> authority.save(certificate, key)).hasMessageContaining("left alone");
  }

  @Test
  void refusesAKeyThatOthersCanReadOrThatIsAnothers() throws Exception {
    Path certificate = folder.resolve("a.pem");
    Path key = folder.resolve("a-key.pem");
    authority.save(certificate, key);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> Authority.load(certificate, key))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chmod 600");
    Path other = folder.resolve("b.pem");
    Path otherKey = folder.resolve("b-key.pem");
    authority
        .issue(Subject.application(Network.ALICE), Span.starting(NOW, YEAR))
        .save(other, otherKey);
    assertThatThrownBy(() -> TlsIdentity.load(certificate, otherKey))
        .hasMessageContaining("not that of the certificate");
    assertThatThrownBy(() -> Authority.load(other, otherKey))
        .hasMessageContaining("not the certificate of an authority");
  }

  @Test
  void explainsFilesThatMeanNothing() throws Exception {
    Path empty = Files.writeString(folder.resolve("x.pem"), "hello\n");
    assertThatThrownBy(() -> Pem.certificates(empty)).hasMessageContaining("no certificate in");
    assertThatThrownBy(() -> Pem.revoked(empty)).hasMessageContaining("no list of revoked");
    Files.setPosixFilePermissions(empty, Pem.PRIVATE);
    assertThatThrownBy(() -> Pem.key(empty)).hasMessageContaining("openssl pkcs8");
    Files.writeString(empty, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    assertThatThrownBy(() -> Pem.certificates(empty)).hasMessageContaining("cannot be read");
    Files.writeString(empty, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> Pem.key(empty)).hasMessageContaining("must be an EC");
  }

  @Test
  void exportsForProductsThatWantOneFile() throws Exception {
    TlsIdentity issued =
        authority.issue(Subject.application(Network.ALICE), Span.starting(NOW, YEAR));
    Path file = folder.resolve("alice.p12");
    char[] password = "correct horse".toCharArray();
    issued.savePkcs12(file, password);
    KeyStore store = KeyStore.getInstance(file.toFile(), password);
    assertThat(store.getCertificateChain("yugma")).hasSize(2);
    assertThat(store.getKey("yugma", password)).isEqualTo(issued.key());
    assertThatThrownBy(() -> issued.savePkcs12(file, password)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesHostsThatAreNone() {
    for (String host : List.of("", "a b", "-a", "a..b", "1.2.3", "1.2.3.256", "::g", "a/b")) {
      assertThatThrownBy(() -> Subject.server(Network.KME, List.of(host)))
          .as(host)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
