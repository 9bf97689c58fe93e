// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yugma.kme.etsi014.Bench.Came;
import yugma.kme.party.SaeId;

/// What the standard says of its methods, clauses 5 and 6.
class MethodsTest {
  private static final String ENC = "/api/v1/keys/bob/enc_keys";
  private static final String DEC = "/api/v1/keys/alice/dec_keys";

  private final Bench bench = Bench.filled();

  @Test
  void anSaeIdInThePathIsPercentDecoded() {
    String dave = "/api/v1/keys/dave%2F1%20%C3%BC/";

    JsonNode key = Bench.firstKey(bench.get("alice", dave + "enc_keys"));

    assertThat(new SaeId("dave/1 ü").text())
        .isEqualTo(bench.get("alice", dave + "status").json().get("slave_SAE_ID").asString());
    assertThat(
            Bench.firstKey(bench.get("dave", DEC + "?key_ID=" + key.get("key_ID").asString()))
                .get("key"))
        .isEqualTo(key.get("key"));
  }

  @Test
  void moreThanOneKeyIdNeedsAPost() {
    String query = "?key_ID=" + bench.freshId() + "&key_ID=" + bench.freshId();

    Bench.isPlainError(bench.get("bob", DEC + query));
    Bench.isPlainError(bench.get("bob", DEC));
    Bench.isPlainError(bench.post("bob", DEC, "{\"key_IDs\":[]}"));
    Bench.isPlainError(bench.post("bob", DEC, "{\"key_IDs\":[{}]}"));
    Bench.isPlainError(bench.post("bob", DEC, ""));
  }

  @Test
  void aStockThatIsShortIsUnavailableWithAnErrorBody() {
    Bench empty = new Bench(Bench.supply(100), Bench.unlimited(), false);

    Came came = empty.get("alice", ENC);

    assertThat(came.status()).isEqualTo(503);
    assertThat(came.message()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "{}{}",
        "{}x",
        "[]",
        "7",
        "\"x\"",
        "null",
        "{\"number\":1,\"number\":2}",
        "{'number':1}",
        "{\"number\":1,}",
        "{number:1}",
        "{\"size\":256 \"number\":1}",
        "{\"x\":NaN}",
        "/**/{}",
        "{\"x\":\"\n\"}"
      })
  void aBodyThatIsNoJsonObjectIsRefused(String body) {
    Bench.isPlainError(bench.post("alice", ENC, body));
    Bench.isPlainError(bench.post("bob", DEC, body));
  }

  @Test
  void deepNestingIsRefused() {
    Bench.isPlainError(bench.post("alice", ENC, "{\"x\":" + "[".repeat(50_000)));
    Bench.isPlainError(bench.post("alice", ENC, "{\"x\":" + "{\"x\":".repeat(50_000)));
  }
}
