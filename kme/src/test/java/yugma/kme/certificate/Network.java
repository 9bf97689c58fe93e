// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// An authority, an entity and whom it serves, for tests.
public final class Network {
  public static final KmeId KME = new KmeId("kme-a");
  public static final SaeId ALICE = new SaeId("alice");
  private static final Duration YEAR = Duration.ofDays(365);

  public final Authority authority = Authority.create("test applications", Instant.now(), YEAR);

  public Trust trust() {
    return new Trust(List.of(authority.certificate()), List.of());
  }

  public TlsIdentity identity(Subject subject) {
    return authority.issue(subject, Span.starting(Instant.now(), YEAR));
  }

  public TlsIdentity server() {
    return identity(Subject.server(KME, List.of("localhost", "127.0.0.1")));
  }

  public ServerTls serverTls() {
    return TlsContexts.server(Credentials.of(server(), trust()), Plane.APPLICATIONS);
  }

  public SSLContext client(TlsIdentity identity) {
    return TlsContexts.client(Credentials.of(identity, trust()), new ServerName.Address());
  }

  public SSLContext alice() {
    return client(identity(Subject.application(ALICE)));
  }

  /// A clock that stands still.
  public static Clock at(Instant instant) {
    return Clock.fixed(instant, java.time.ZoneOffset.UTC);
  }
}
