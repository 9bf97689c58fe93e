// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Orders to a live twin that were changed, under a fixed seed: whatever comes is done or refused
/// in words, and the twin lives on.
class StrangeOrdersTest {
  private static final int ROUNDS = 600;
  private static final List<String> ORDERS =
      List.of(
          "{\"link\": \"a-b\", \"kind\": \"loss\", \"parameters\": {\"loss_db\": 3}}",
          "{\"link\": \"a-b\", \"kind\": \"intercept_resend\", \"parameters\": {\"fraction\": 0.2}}",
          "{\"link\": \"a-b\"}");
  private static final List<String> ODD =
      List.of(
          "null",
          "-1",
          "1e400",
          "\"\"",
          "\"\\u0000\"",
          "\"}\\n- {at: 1s\"",
          "\"*a\"",
          "\"&a [*a]\"",
          "\"!!java.lang.Runtime\"",
          "\"" + "x".repeat(3000) + "\"",
          "[]",
          "[null]",
          "{}",
          "[".repeat(3000));

  private final Random random = new Random(20250809);

  @TempDir Path folder;

  @Test
  void whateverIsOrderedIsDoneOrRefusedInWords() throws Exception {
    try (Alive alive = new Alive(folder);
        HttpClient operator = alive.client(alive.twin.certificateFolder().manager("operator"))) {
      int done = 0;
      for (int round = 0; round < ROUNDS; round++) {
        String verb = pick(List.of("impair", "attack", "cut"));
        String order = changed(pick(ORDERS));
        HttpResponse<String> answer = ordered(operator, alive.control.port(), verb, order);
        assertThat(answer.statusCode()).as(verb + " " + order).isIn(200, 400, 404);
        if (answer.statusCode() == 200) {
          done++;
          String id = answer.body().replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
          assertThat(alive.operator.delete("twin/happenings/" + id).status()).isEqualTo(200);
        } else {
          assertThat(answer.body()).contains("message");
        }
      }
      assertThat(done).isPositive();
      assertThat(alive.operator.get("twin").status()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> ordered(
      HttpClient operator, int port, String verb, String order) throws Exception {
    URI at = URI.create("https://127.0.0.1:" + port + "/api/v1/twin/" + verb);
    return operator.send(
        HttpRequest.newBuilder(at)
            .POST(BodyPublishers.ofByteArray(order.getBytes(StandardCharsets.UTF_8)))
            .build(),
        BodyHandlers.ofString());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// A value exchanged for an odd one, a letter for another, or the end lost.
  private String changed(String order) {
    int at = random.nextInt(order.length());
    return switch (random.nextInt(4)) {
      case 0 -> order.substring(0, at);
      case 1 ->
          order.substring(0, at) + (char) (' ' + random.nextInt(300)) + order.substring(at + 1);
      case 2 ->
          order.replaceFirst("(?<=: )[0-9.]+", java.util.regex.Matcher.quoteReplacement(pick(ODD)));
      default -> {
        String[] parts = order.split("(?<=: )|(?=[,}])", -1);
        parts[random.nextInt(parts.length)] = pick(ODD);
        yield String.join("", parts);
      }
    };
  }
}
