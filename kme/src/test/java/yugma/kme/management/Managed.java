// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yugma.kme.certificate.Authority;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.Role;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.Span;
import yugma.kme.certificate.Subject;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsFiles;
import yugma.kme.certificate.TlsIdentity;
import yugma.kme.certificate.Trust;
import yugma.kme.http.Listener;
import yugma.kme.http.ListenerSetting;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// An entity's management over TLS, for tests, and people who call it.
final class Managed implements AutoCloseable {
  private static final KmeId BERN = new KmeId("bern");
  private static final SaeId ALICE = new SaeId("alice");

  final Still entity = new Still();
  final Meters meters = new Meters();
  final Notices notices = new Notices(Clock.systemUTC());
  final Switchboard plane = ManagementPlane.of(entity, meters, notices);
  private final CertificateFolder folder;
  private final Listener listener;

  Managed(Path root) throws IOException {
    folder =
        CertificateFolder.create(
            root,
            List.of(BERN),
            Map.of(BERN, List.of(ALICE)),
            List.of("127.0.0.1"),
            Clock.systemUTC());
    folder.issueManager("viewer", Role.VIEWER, span());
    Credentials credentials =
        Credentials.load(folder.kme(BERN, Plane.MANAGEMENT), Clock.systemUTC());
    listener =
        Listener.open(
            new ListenerSetting(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0),
                Optional.of(TlsContexts.server(credentials, Plane.MANAGEMENT)),
                ManagementPlane.LIMITS),
            meters.counted("management", plane));
  }

  private static Span span() {
    return Span.starting(Instant.now(), CertificateFolder.LIFETIME);
  }

  HttpClient operator() throws IOException {
    return client(folder.manager("operator"));
  }

  HttpClient viewer() throws IOException {
    return client(folder.manager("viewer"));
  }

  /// With a certificate of the authority of management that grants nothing.
  HttpClient withoutRole() throws IOException {
    Authority authority =
        Authority.load(
            folder.authority(Plane.MANAGEMENT),
            folder.authority(Plane.MANAGEMENT).resolveSibling("authority-key.pem"));
    TlsIdentity identity = authority.issue(Subject.application(ALICE), span());
    return client(identity);
  }

  /// With the certificate of an application.
  HttpClient application() throws IOException {
    TlsFiles files = folder.sae(ALICE);
    return client(TlsIdentity.load(files.certificate(), files.key()));
  }

  private HttpClient client(TlsFiles files) throws IOException {
    return client(TlsIdentity.load(files.certificate(), files.key()));
  }

  private HttpClient client(TlsIdentity identity) throws IOException {
    Trust trust = Trust.load(folder.authority(Plane.MANAGEMENT), List.of(), Clock.systemUTC());
    return HttpClient.newBuilder()
        .sslContext(TlsContexts.client(Credentials.of(identity, trust), new ServerName.Address()))
        .build();
  }

  URI at(String path) {
    return URI.create("https://127.0.0.1:" + listener.port() + path);
  }

  HttpResponse<String> send(HttpClient client, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.ofString(body)).build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(HttpClient client, String path) {
    return send(client, "GET", path, "");
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.builder().build().readTree(response.body());
  }

  @Override
  public void close() {
    listener.close();
  }
}
