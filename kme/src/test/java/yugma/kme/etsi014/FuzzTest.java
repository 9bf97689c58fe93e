// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yugma.keys.secret.Slab;
import yugma.kme.Mutations;

/// Valid messages that were changed, under a fixed seed: whatever comes, it is read or refused.
class FuzzTest {
  private static final int ROUNDS = 20_000;
  private static final String ID = "5a3f8f2c-7f0f-4d6c-9d60-0d4d9a6f1c11";
  private static final List<String> REQUESTS =
      List.of(
          "{\"number\":3,\"size\":256,\"additional_slave_SAE_IDs\":[\"carol\"],"
              + "\"extension_mandatory\":[{\"yugma_grade\":\"computational\"}],"
              + "\"extension_optional\":[{\"abc_route_type\":\"direct\"},{\"abc_max_age\":30000}]}",
          "{\"key_IDs\":[{\"key_ID\":\"" + ID + "\",\"key_ID_extension\":{\"a\":[1,2.5e3,null]}}]}",
          "{\"keys\":[{\"key_ID\":\"" + ID + "\",\"key\":\"AAECAw==\",\"key_extension\":{}}]}",
          "{\"message\":\"no\",\"details\":[{\"a\":\"b\"}]}",
          "{\"source_KME_ID\":\"AAAABBBB\",\"target_KME_ID\":\"CCCC\",\"master_SAE_ID\":\"I\","
              + "\"slave_SAE_ID\":\"G\",\"key_size\":352,\"stored_key_count\":25000,"
              + "\"max_key_count\":100000,\"max_key_per_request\":128,\"max_key_size\":1024,"
              + "\"min_key_size\":64,\"max_SAE_ID_count\":0,\"status_extension\":{\"x\":[true]}}",
          "{\"x\":{\"y\":[[[{\"z\":-0.1e-7}]],false,null,\"\\u0041\\n\\ud83d\\ude00\"]}}");

  private final Random random = new Random(20190201);
  private final Mutations mutations =
      new Mutations(
          20190201, REQUESTS.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());

  private interface Parser {
    void parse(byte[] bytes) throws MalformedException;
  }

  private int refusals(Parser parser) {
    int refusals = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try {
        parser.parse(mutations.next());
      } catch (MalformedException e) {
        if (e.body().message().isBlank() || e.body().message().length() > 700) {
          throw new AssertionError(e.body().message());
        }
        refusals++;
      }
    }
    return refusals;
  }

  @Test
  void everyParserReadsOrRefuses() {
    Slab slab = new Slab();
    List<Parser> parsers =
        List.of(
            KeyRequest::parse,
            KeyIds::parse,
            Status::parse,
            ErrorBody::parse,
            bytes -> KeyContainer.read(bytes, slab).close());
    for (Parser parser : parsers) {
      assertThat(refusals(parser)).isBetween(ROUNDS / 2, ROUNDS - 1);
    }
    assertThat(slab.usedBytes()).isZero();
  }

  @Test
  void thePlaneAnswersWhateverComes() {
    Bench bench = new Bench(Bench.supply(1L << 40), Bench.unlimited(), false);
    List<String> targets =
        List.of(
            "/api/v1/keys/bob/enc_keys",
            "/api/v1/keys/alice/dec_keys",
            "/api/v1/keys/bob/status",
            "/api/v1/keys/bob/enc_keys?size=256&number=1",
            "/api/v1/keys/alice/dec_keys?key_ID=" + ID);
    int served = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String target = target(mutations.pick(targets));
      int status =
          bench
              .send(
                  mutations.pick(List.of("alice", "bob", "eve")),
                  mutations.pick(List.of("GET", "POST")),
                  target,
                  random.nextInt(3) == 0 ? new byte[0] : mutations.next())
              .status();
      if (status != 200 && status != 400 && status != 401) {
        throw new AssertionError(target + " is answered " + status);
      }
      served += status == 200 ? 1 : 0;
    }
    assertThat(served).isGreaterThan(ROUNDS / 100);
  }

  /// With printable characters changed: what is not printable never reaches the plane.
  private String target(String target) {
    StringBuilder changed = new StringBuilder(target);
    if (random.nextBoolean()) {
      String letters = "/?&=+%20aZ9._-~:@!$'()*,;";
      int at = 1 + random.nextInt(changed.length() - 1);
      changed.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
    }
    return changed.toString().replaceAll("%(?![2-6][0-9a-fA-F])", "%25");
  }
}
