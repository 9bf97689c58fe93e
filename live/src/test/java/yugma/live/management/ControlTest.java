// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yugma.kme.party.SaeId;

class ControlTest {
  private static final String LINK = "a-b";

  @TempDir static Path folder;
  private static Alive alive;

  @BeforeAll
  static void open() throws Exception {
    alive = new Alive(folder);
  }

  @AfterAll
  static void close() throws IOException {
    alive.close();
  }

  private static JsonNode link() {
    try {
      return alive.operator.get("twin").json().at("/links/0");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tellsHowLinksAndStocksStand() throws Exception {
    Alive.await(() -> link().at("/tally/blocks").asLong() > 0);
    JsonNode twin = alive.operator.get("twin").json();
    assertThat(twin.path("scenario").asString()).isEqualTo("alive");
    assertThat(twin.path("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
    assertThat(twin.at("/links/0/link").asString()).isEqualTo(LINK);
    assertThat(twin.at("/links/0/last/kind").asString()).isEqualTo("rates");
    assertThat(twin.at("/sites").size()).isEqualTo(alive.scenario.nodes().size());
    assertThat(twin.at("/sites/0/entity/stocks/0/name").asString()).isEqualTo(LINK);
  }

  @Test
  void whatIsOrderedHappensUntilItIsLifted() throws Exception {
    TwinClient.Heard cut = alive.operator.post("twin/cut", Map.of("link", LINK));
    assertThat(cut.status()).isEqualTo(200);
    String id = cut.json().path("id").asString();
    Alive.await(() -> link().path("state").asString().equals("cut"));
    assertThat(alive.operator.get("twin/events").text()).contains("impair: cut", LINK);
    assertThat(alive.operator.delete("twin/happenings/" + id).status()).isEqualTo(200);
    Alive.await(() -> !link().path("state").asString().equals("cut"));
    assertThat(alive.operator.delete("twin/happenings/" + id).message()).contains("there is");
  }

  @Test
  void whatMeansNothingIsRefusedInWords() throws IOException {
    assertThat(alive.operator.post("twin/cut", Map.of("link", "nowhere")).message())
        .contains("no live link is called 'nowhere'", LINK);
    TwinClient.Heard lacking =
        alive.operator.post("twin/impair", Map.of("link", LINK, "kind", "loss"));
    assertThat(lacking.status()).isEqualTo(400);
    assertThat(lacking.message()).contains("lacks loss_db");
    assertThat(alive.operator.post("twin/attack", Map.of("link", LINK)).message())
        .contains("intercept_resend");
  }

  @Test
  void aViewerOnlyLooksAndOthersSeeNothing() throws Exception {
    int port = alive.control.port();
    try (HttpClient viewer = alive.viewer()) {
      assertThat(Alive.send(viewer, port, "GET", "/api/v1/twin").statusCode()).isEqualTo(200);
      assertThat(Alive.send(viewer, port, "POST", "/api/v1/twin/down").statusCode()).isEqualTo(403);
    }
    SaeId sae = new SaeId(alive.twin.blueprint().pairs().getFirst().getFirst());
    try (HttpClient application = alive.client(alive.twin.certificateFolder().sae(sae))) {
      assertThatThrownBy(() -> Alive.send(application, port, "GET", "/api/v1/twin"))
          .isInstanceOf(IOException.class);
    }
    assertThat(alive.down.getCount()).isEqualTo(1);
  }

  @Test
  void aSecondTwinOfTheFolderIsToldWhoRunsIt() {
    assertThatThrownBy(() -> Presence.in(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("alive runs in")
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }
}
