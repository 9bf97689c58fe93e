// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sizes and numbers of keys, requirement 1.4.4: what is none is refused, by GET as by POST.
class SizesTest {
  private static final String ENC = "/api/v1/keys/bob/enc_keys";

  private final Bench bench = Bench.filled();

  @Test
  void sizesFrom64To1024AreServedInStepsOf8() {
    for (int size = 64; size <= 1024; size += 8) {
      String key = Bench.firstKey(bench.get("alice", ENC + "?size=" + size)).get("key").asString();
      assertThat(Base64.getDecoder().decode(key)).hasSize(size / 8);
    }
  }

  @Test
  void aSizeThatIsNoMultipleOf8IsRefusedInTheWordsOfTheStandard() {
    assertThat(bench.get("alice", ENC + "?size=255").message())
        .isEqualTo("size shall be a multiple of 8");
    assertThat(bench.post("alice", ENC, "{\"size\":65}").message())
        .isEqualTo("size shall be a multiple of 8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-8",
        "abc",
        "",
        "1.5",
        "1e3",
        "0x10",
        "99999999999",
        "2147483648",
        "+8",
        "null"
      })
  void sizesAndNumbersThatAreNoneAreRefusedOnGet(String value) {
    Bench.isPlainError(bench.get("alice", ENC + "?size=" + value));
    Bench.isPlainError(bench.get("alice", ENC + "?number=" + value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-8",
        "\"256\"",
        "\"\"",
        "1.5",
        "8.0",
        "1e3",
        "true",
        "null",
        "[8]",
        "{}",
        "08",
        "99999999999",
        "2147483648",
        "1e999"
      })
  void sizesAndNumbersThatAreNoneAreRefusedOnPost(String value) {
    Bench.isPlainError(bench.post("alice", ENC, "{\"size\":" + value + "}"));
    Bench.isPlainError(bench.post("alice", ENC, "{\"number\":" + value + "}"));
  }

  @Test
  void moreThanTheStatusAllowsIsRefused() {
    Bench.isPlainError(bench.get("alice", ENC + "?size=4096"));
    Bench.isPlainError(bench.get("alice", ENC + "?size=56"));
    Bench.isPlainError(bench.get("alice", ENC + "?number=17"));
  }
}
