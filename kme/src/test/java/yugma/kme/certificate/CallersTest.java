// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import yugma.kme.certificate.Subject.Use;
import yugma.kme.party.Binding;
import yugma.kme.party.Binding.Kind;
import yugma.kme.party.KmeId;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;

class CallersTest {
  private static final Network NETWORK = new Network();

  private final List<Sae> saes = new ArrayList<>();

  private void register(String name, Kind kind, String value) {
    Binding binding = new Binding(kind, value);
    saes.add(new Sae(new SaeId(name), Network.KME, Optional.of(binding)));
  }

  private Optional<String> caller(X509Certificate certificate) {
    return new Callers(new Registry(saes, List.of()), Network.KME).of(certificate).map(SaeId::text);
  }

  private static X509Certificate certificate(
      String commonName, List<String> uris, List<String> hosts) {
    return NETWORK.identity(new Subject(commonName, uris, hosts, Set.of(Use.CLIENT))).certificate();
  }

  @Test
  void tellsAnApplicationByEachKindOfFieldInTheStatedOrder() throws Exception {
    X509Certificate shown =
        certificate("by name", List.of("urn:x", "urn:by-uri"), List.of("host.example"));
    register("name", Kind.COMMON_NAME, "by name");
    assertThat(caller(shown)).contains("name");
    register("host", Kind.SAN_DNS, "host.example");
    assertThat(caller(shown)).contains("host");
    register("uri", Kind.SAN_URI, "urn:by-uri");
    assertThat(caller(shown)).contains("uri");
    register("pin", Kind.SHA256, CertificateNames.of(shown).fingerprint());
    assertThat(caller(shown)).contains("pin");
  }

  @Test
  void knowsNobodyWhoIsNotRegisteredHere() {
    X509Certificate shown = certificate("alice", List.of("urn:yugma:sae:alice"), List.of());
    assertThat(caller(shown)).isEmpty();
    saes.add(
        new Sae(Network.ALICE, new KmeId("elsewhere"), Optional.of(Urn.binding(Network.ALICE))));
    assertThat(caller(shown)).isEmpty();
    saes.add(new Sae(new SaeId("bob"), Network.KME, Optional.empty()));
    assertThat(caller(shown)).isEmpty();
  }

  @Test
  void refusesACertificateThatNamesTwo() {
    X509Certificate shown = certificate("alice", List.of("urn:a", "urn:b"), List.of());
    register("a", Kind.SAN_URI, "urn:a");
    assertThat(caller(shown)).contains("a");
    register("b", Kind.SAN_URI, "urn:b");
    register("alice", Kind.COMMON_NAME, "alice");
    assertThat(caller(shown)).isEmpty();
  }

  @Test
  void takesNeitherAnAddressForAHostNorCapitalsForSmallLetters() {
    register("host", Kind.SAN_DNS, "192.0.2.1");
    register("name", Kind.COMMON_NAME, "alice");
    assertThat(caller(certificate("Alice", List.of(), List.of("192.0.2.1")))).isEmpty();
  }

  @Test
  void refusesTwoApplicationsToldByTheSame() {
    register("a", Kind.COMMON_NAME, "x");
    register("b", Kind.COMMON_NAME, "x");
    assertThatThrownBy(() -> new Callers(new Registry(saes, List.of()), Network.KME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("told by the same");
  }

  @Property(tries = 40, seed = "1")
  void findsWhomeverItsOwnAuthorityCertified(
      @ForAll @NotBlank @StringLength(min = 1, max = 80) String name) {
    String printable = name.replaceAll("\\p{Cc}|\\p{Cs}", "-");
    SaeId sae = new SaeId(printable.isBlank() ? "-" : printable);
    Sae registered = new Sae(sae, Network.KME, Optional.of(Urn.binding(sae)));
    Callers callers = new Callers(new Registry(List.of(registered), List.of()), Network.KME);
    X509Certificate shown = NETWORK.identity(Subject.application(sae)).certificate();
    assertThat(callers.of(shown)).contains(sae);
  }

  @Test
  void readsEntitiesAndRoles() throws Exception {
    List<String> two = List.of("urn:yugma:kme:a", "urn:yugma:kme:b");
    assertThat(CertificateNames.of(certificate("x", two, List.of())).kme()).isEmpty();
    List<String> bad = List.of("urn:yugma:kme:", "urn:yugma:kme:%41", "urn:yugma:role:owner");
    CertificateNames names = CertificateNames.of(certificate("x", bad, List.of()));
    assertThat(names.kme()).isEmpty();
    assertThat(names.role()).isEmpty();
    Subject viewer = Subject.manager("eve", Role.VIEWER);
    assertThat(CertificateNames.of(NETWORK.identity(viewer).certificate()).role())
        .contains(Role.VIEWER);
  }

  @Test
  void knowsItsHosts() throws Exception {
    List<String> hosts = List.of("a.example", "*.b.example", "192.0.2.7", "2001:db8::1");
    CertificateNames names = CertificateNames.of(certificate("x", List.of(), hosts));
    for (String own : List.of("A.example", "x.b.example", "192.0.2.7", "2001:DB8:0::1")) {
      assertThat(names.isHost(own)).as(own).isTrue();
    }
    for (String other : List.of("x", "b.example", "y.x.b.example", "192.0.2.8", ".b.example")) {
      assertThat(names.isHost(other)).as(other).isFalse();
    }
  }
}
