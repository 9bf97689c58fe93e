// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.certificate.CertificateEntry.State;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

class CredentialsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final SaeId SAE = new SaeId("Bank/Filiale Ä");

  @TempDir Path root;

  private CertificateFolder folder() throws IOException {
    return CertificateFolder.create(
        root.resolve("c"),
        List.of(Network.KME, new KmeId("kme-b")),
        Map.of(Network.KME, List.of(Network.ALICE, SAE)),
        List.of("localhost"),
        Clock.systemUTC());
  }

  @Test
  void readWhatHasChangedAndKeepWhatWorksWhenAFileIsDamaged() throws Exception {
    CertificateFolder folder = folder();
    TlsFiles files = folder.kme(Network.KME, Plane.APPLICATIONS);
    Credentials credentials = Credentials.load(files, Clock.systemUTC());
    TlsIdentity alice =
        TlsIdentity.load(folder.sae(Network.ALICE).certificate(), folder.sae(Network.ALICE).key());
    Trust before = credentials.trust();
    before.check(alice.chain(), Subject.Use.CLIENT);
    assertThat(credentials.refresh()).isFalse();

    folder.revoke(folder.sae(Network.ALICE).certificate(), Instant.now());
    assertThat(credentials.refresh()).isTrue();
    assertThat(credentials.trust()).isNotSameAs(before);
    assertThatThrownBy(() -> credentials.trust().check(alice.chain(), Subject.Use.CLIENT))
        .hasMessageContaining("revoked");

    Trust current = credentials.trust();
    String whole = Files.readString(folder.revoked(Plane.APPLICATIONS));
    Files.writeString(folder.revoked(Plane.APPLICATIONS), whole.substring(0, 40));
    assertThat(credentials.refresh()).isFalse();
    assertThat(credentials.trust()).isSameAs(current);
    Files.delete(folder.revoked(Plane.APPLICATIONS));
    assertThat(credentials.refresh()).isFalse();
    Files.writeString(folder.revoked(Plane.APPLICATIONS), whole);
    assertThat(credentials.refresh()).isTrue();
  }

  @Test
  void aFolderHoldsWhatANetworkNeedsAndIsLeftAloneTheSecondTime() throws Exception {
    CertificateFolder folder = folder();
    byte[] before = Files.readAllBytes(folder.sae(SAE).certificate());
    assertThat(folder.list(Instant.now()))
        .hasSize(3 + 2 * 3 + 2 + 1)
        .allMatch(entry -> entry.state() == State.VALID)
        .extracting(CertificateEntry::holder)
        .contains("Yugma applications", "urn:yugma:kme:kme-b", "urn:yugma:role:operator")
        .contains(Urn.of(SAE));
    assertThat(Files.readAllBytes(folder().sae(SAE).certificate())).isEqualTo(before);
    assertThatThrownBy(() -> CertificateFolder.create(folder.folder(), Instant.now(), DAY))
        .hasMessageContaining("left alone");
    assertThatThrownBy(() -> folder.issueSae(SAE, Span.starting(Instant.now(), DAY)))
        .hasMessageContaining("left alone");
  }

  @Test
  void aFolderReplacesWhatHasExpired() throws Exception {
    CertificateFolder folder = folder();
    SaeId brief = new SaeId("brief");
    folder.issueSae(brief, Span.starting(Instant.now(), Duration.ofHours(1)));
    byte[] before = Files.readAllBytes(folder.sae(brief).certificate());
    CertificateFolder.create(
        folder.folder(),
        List.of(),
        Map.of(Network.KME, List.of(brief)),
        List.of(),
        Clock.systemUTC());
    assertThat(Files.readAllBytes(folder.sae(brief).certificate())).isNotEqualTo(before);
  }

  @Test
  void aFolderRevokesOnlyItsOwn() throws Exception {
    CertificateFolder folder = folder();
    Path peers = folder.kme(Network.KME, Plane.PEERS).certificate();
    assertThat(folder.revoke(peers, Instant.now())).isEqualTo(folder.revoked(Plane.PEERS));
    assertThat(folder.list(Instant.now()))
        .filteredOn(entry -> entry.state() == State.REVOKED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.file()).isEqualTo(Path.of("kme/kme-a/peers.pem")));
    Path foreign = root.resolve("f.pem");
    new Network().server().save(foreign, root.resolve("f-key.pem"));
    assertThatThrownBy(() -> folder.revoke(foreign, Instant.now()))
        .hasMessageContaining("no authority");
    assertThatThrownBy(() -> CertificateFolder.open(root)).hasMessageContaining("certs init");
  }

  @Test
  void namesOfFilesStayApartAndInside() {
    List<String> names =
        List.of("a", "A", "..", ".", "a/b", "a%2fb", "a:b", "ä", "x".repeat(256), "x".repeat(255));
    assertThat(names.stream().map(FileName::of))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z0-9%_][a-z0-9%._-]{0,150}"));
  }
}
