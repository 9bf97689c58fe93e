// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ManagementPlaneTest {
  private static final String CLEAR = "/api/v1/stocks/bern-geneva/clear";
  private static final String WHY = "{\"why\": \"the fibre was opened\"}";

  @TempDir Path root;
  private Managed managed;

  @BeforeEach
  void open() throws IOException {
    managed = new Managed(root);
  }

  @AfterEach
  void close() {
    managed.close();
  }

  @Test
  void whoeverHasNoRoleIsToldNothing() throws IOException {
    for (Route route : managed.plane.routes()) {
      HttpResponse<String> response =
          managed.send(
              managed.withoutRole(), route.method(), route.path().replaceAll("[{}]", ""), WHY);
      assertThat(response.statusCode()).as(route.path()).isEqualTo(401);
      assertThat(response.body()).isEmpty();
    }
    assertThat(managed.get(managed.withoutRole(), "/nothing").statusCode()).isEqualTo(401);
  }

  @Test
  void whoeverHasNoCertificateOfThisAuthorityIsNotLetIn() throws IOException {
    HttpClient application = managed.application();
    assertThatThrownBy(() -> managed.get(application, "/health"))
        .isInstanceOf(UncheckedIOException.class);
    try (HttpClient nobody = HttpClient.newHttpClient()) {
      assertThatThrownBy(() -> managed.get(nobody, "/health"))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void aViewerLooksAndChangesNothing() throws IOException {
    assertThat(managed.get(managed.viewer(), "/api/v1/status").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = managed.send(managed.viewer(), "POST", CLEAR, WHY);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("takes the role operator");
    assertThat(managed.entity.cleared).isEmpty();
  }

  @Test
  void anOperatorClearsAStockAndSaysWhy() throws IOException {
    for (String body : List.of("", "{}", "{\"why\": \" \"}", "{\"because\": \"x\"}", "null")) {
      HttpResponse<String> refused = managed.send(managed.operator(), "POST", CLEAR, body);
      assertThat(refused.statusCode()).as(body).isEqualTo(400);
      assertThat(refused.body()).contains("the fibre was opened");
    }
    assertThat(managed.entity.cleared).isEmpty();
    HttpResponse<String> done = managed.send(managed.operator(), "POST", CLEAR, WHY);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(managed.entity.cleared)
        .containsExactly("bern-geneva: operator: the fibre was opened");
    assertThat(managed.send(managed.operator(), "POST", CLEAR.replace("bern-g", "x"), WHY).body())
        .contains("there is no stock", "there are bern-geneva");
  }

  @Test
  void aStoreThatDoesNotTakeItIsSaid() throws IOException {
    managed.entity.isBroken = true;
    HttpResponse<String> failed = managed.send(managed.operator(), "POST", CLEAR, WHY);
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).contains("the disk is full");
  }

  @Test
  void theStateHasLevelsBookPeersAndAudit() throws IOException {
    JsonNode state = Managed.json(managed.get(managed.viewer(), "/api/v1/status"));
    assertThat(state.at("/kme").asString()).isEqualTo("bern");
    assertThat(state.at("/stocks/0/levels/0/grade").asString()).isEqualTo("information_theoretic");
    assertThat(state.at("/stocks/0/levels/0/bits").asLong()).isEqualTo(512);
    assertThat(state.at("/stocks/0/book/delivered").asLong()).isEqualTo(256);
    assertThat(state.at("/peers/1/answers").asBoolean()).isFalse();
    assertThat(state.at("/audit/sequence").asLong()).isEqualTo(12);
  }

  @Test
  void itIsReadyOrSaysWhyNot() throws IOException {
    assertThat(managed.get(managed.viewer(), "/ready").statusCode()).isEqualTo(200);
    managed.entity.hindrances = List.of("the store cannot be written: the disk is full");
    HttpResponse<String> not = managed.get(managed.viewer(), "/ready");
    assertThat(not.statusCode()).isEqualTo(503);
    assertThat(not.body()).contains("the disk is full");
    assertThat(managed.get(managed.viewer(), "/health").statusCode()).isEqualTo(200);
  }

  @Test
  void otherPathsAndMethodsAreRefusedWithWhatThereIs() throws IOException {
    assertThat(managed.get(managed.viewer(), "/api/v2/status").body()).contains("/api/v1/status");
    HttpResponse<String> wrong = managed.get(managed.operator(), CLEAR);
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void eventsTellLevelsOnceAndWarningsAsTheyCome() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(managed.at("/api/v1/events")).build();
    HttpResponse<java.io.InputStream> response =
        managed.viewer().send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      assertThat(next(lines)).containsExactly("event: stocks", first("512"));
      managed.notices.accept("a link is in alarm");
      assertThat(String.join("\n", next(lines)))
          .contains("event: warning", "\"what\":\"a link is in alarm\"");
      managed.entity.bits = 513;
      assertThat(next(lines)).containsExactly("event: stocks", first("513"));
    }
  }

  private String first(String bits) {
    String stocks = Json.text(managed.entity.state().stocks());
    return "data: " + stocks.replaceFirst("\"bits\":\\d+", "\"bits\":" + bits);
  }

  private static List<String> next(BufferedReader lines) throws IOException {
    List<String> event = new ArrayList<>();
    while (true) {
      String line = lines.readLine();
      if (line == null || line.isEmpty() && !event.isEmpty()) {
        return event;
      }
      if (!line.isEmpty() && !line.startsWith(":")) {
        event.add(line);
      }
    }
  }
}
