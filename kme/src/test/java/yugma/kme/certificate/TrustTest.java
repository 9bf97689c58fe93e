// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import yugma.kme.certificate.Subject.Use;

class TrustTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final Authority authority = Authority.create("ours", NOW, DAY.multipliedBy(100));
  private final Subject alice = Subject.application(Network.ALICE);
  private final TlsIdentity identity = authority.issue(alice, Span.starting(NOW, DAY));

  private Trust at(Instant now, X509CRL... revoked) {
    return new Trust(List.of(authority.certificate()), List.of(revoked), Network.at(now));
  }

  private static void refuses(Trust trust, List<X509Certificate> chain, String why) {
    assertThatThrownBy(() -> trust.check(chain, Use.CLIENT))
        .isInstanceOf(CertificateException.class)
        .hasMessageContaining(why);
  }

  @Test
  void acceptsAChainUntilItsFirstCertificateExpires() throws Exception {
    Instant until = identity.certificate().getNotAfter().toInstant();
    assertThat(at(NOW).check(identity.chain(), Use.CLIENT)).isEqualTo(until);
    assertThat(at(NOW).check(List.of(identity.certificate()), Use.CLIENT)).isEqualTo(until);
  }

  @Test
  void refusesWhatIsExpiredOrNotYetValid() {
    refuses(at(NOW.plus(DAY).plusSeconds(1)), identity.chain(), "not accepted");
    refuses(at(NOW.minus(DAY)), identity.chain(), "not accepted");
    Instant until = identity.certificate().getNotAfter().toInstant();
    refuses(at(until.plusNanos(1)), identity.chain(), "not accepted");
  }

  @Test
  void forgetsWhatItAcceptedWhenThatExpires() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    Trust trust = new Trust(List.of(authority.certificate()), List.of(), clock(now));
    trust.check(identity.chain(), Use.CLIENT);
    now.set(NOW.plus(DAY).plusSeconds(1));
    refuses(trust, identity.chain(), "not accepted");
  }

  private static Clock clock(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public Instant instant() {
        return now.get();
      }

      @Override
      public java.time.ZoneId getZone() {
        return java.time.ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }

  @Test
  void refusesForeignAndSelfSignedCertificates() {
    Authority foreign = Authority.create("ours", NOW, DAY);
    refuses(at(NOW), foreign.issue(alice, Span.starting(NOW, DAY)).chain(), "not accepted");
    refuses(at(NOW), List.of(foreign.certificate()), "not accepted");
    refuses(at(NOW), List.of(), "no certificate");
  }

  @Test
  void refusesTheAuthorityItself() {
    refuses(at(NOW), List.of(authority.certificate()), "authority's own");
  }

  @Test
  void refusesTheCertificateOfTheOtherSide() {
    Subject server = Subject.server(Network.KME, List.of("localhost"));
    List<X509Certificate> chain = authority.issue(server, Span.starting(NOW, DAY)).chain();
    refuses(at(NOW), chain, "may not be used by a client");
    assertThatThrownBy(() -> at(NOW).check(identity.chain(), Use.SERVER))
        .hasMessageContaining("may not be used by a server");
  }

  @Test
  void acceptsAPeerOnBothSides() throws Exception {
    Subject peer = Subject.peer(Network.KME, List.of("localhost"));
    List<X509Certificate> chain = authority.issue(peer, Span.starting(NOW, DAY)).chain();
    at(NOW).check(chain, Use.CLIENT);
    at(NOW).check(chain, Use.SERVER);
  }

  @Test
  void refusesWhatIsRevokedAndNothingElse() throws Exception {
    TlsIdentity other = authority.issue(alice, Span.starting(NOW, DAY));
    X509CRL none = authority.revokeNothing(NOW);
    X509CRL one = authority.revoke(none, identity.certificate().getSerialNumber(), NOW);
    at(NOW, none).check(identity.chain(), Use.CLIENT);
    refuses(at(NOW, one), identity.chain(), "is revoked");
    at(NOW, one).check(other.chain(), Use.CLIENT);
    X509CRL two = authority.revoke(one, other.certificate().getSerialNumber(), NOW);
    refuses(at(NOW, two), identity.chain(), "is revoked");
    refuses(at(NOW, two), other.chain(), "is revoked");
  }

  @Test
  void refusesEverybodyWhenAListIsOutOfDateOrForged() {
    Authority namesake = Authority.create("ours", NOW, DAY);
    refuses(at(NOW, namesake.revokeNothing(NOW)), identity.chain(), "not signed by");
    refuses(at(NOW, authority.revokeNothing(NOW.plus(DAY))), identity.chain(), "out of date");
    assertThatThrownBy(
            () -> authority.revoke(namesake.revokeNothing(NOW), java.math.BigInteger.ONE, NOW))
        .hasMessageContaining("not that of this authority");
  }

  @Test
  void refusesToTrustNobody() {
    assertThatThrownBy(() -> new Trust(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
