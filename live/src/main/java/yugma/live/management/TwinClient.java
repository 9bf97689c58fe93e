// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.management.Json;
import yugma.kme.party.KmeId;

/// Speaks to a twin that runs on this machine, as its operator.
public final class TwinClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LiveFile live;
  private final HttpClient http;

  private TwinClient(LiveFile live, HttpClient http) {
    this.live = live;
    this.http = http;
  }

  /// What it said.
  ///
  /// @param status of HTTP
  /// @param text the body
  public record Heard(int status, String text) {
    /// Whether it did what was asked.
    public boolean isDone() {
      return status < 300;
    }

    /// The body as JSON.
    public JsonNode json() {
      return JSON.readTree(text);
    }

    /// Why it did not.
    public String message() {
      try {
        return json().path("message").asString("the twin answered with status " + status);
      } catch (JacksonException _) {
        return "the twin answered with status " + status;
      }
    }
  }

  /// For the twin of a folder.
  ///
  /// @param folder where its certificates are
  public static TwinClient of(Path folder, LiveFile live) throws IOException {
    CertificateFolder certificates = CertificateFolder.open(folder.resolve("certificates"));
    Credentials operator = Credentials.load(certificates.manager("operator"), Clock.systemUTC());
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .sslContext(TlsContexts.client(operator, new ServerName.Entity(new KmeId("twin"))))
            .build();
    return new TwinClient(live, http);
  }

  /// What it says of itself.
  public LiveFile live() {
    return live;
  }

  public Heard get(String path) throws IOException {
    return send("GET", path, "");
  }

  public Heard post(String path, Object body) throws IOException {
    return send("POST", path, Json.text(body));
  }

  public Heard delete(String path) throws IOException {
    return send("DELETE", path, "");
  }

  private Heard send(String method, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + live.port() + "/api/v1/" + path))
            .timeout(PATIENCE)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Heard(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IOException e) {
      throw new IOException(
          "process %d of %s does not answer on port %d: %s"
              .formatted(live.pid(), live.scenario(), live.port(), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
