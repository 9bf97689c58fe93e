// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that is not ours, where it is installed.
class CurlTest {
  @TempDir Path folder;

  private String curl(String who, URI kme, String target, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "curl",
                "--silent",
                "--show-error",
                "--max-time",
                "20",
                "--cacert",
                folder.resolve("ca.pem").toString(),
                "--cert",
                folder.resolve(who + ".pem").toString(),
                "--key",
                folder.resolve(who + ".key").toString()));
    command.addAll(List.of(more));
    command.add(kme + target);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("curl", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode firstKey(String body) {
    JsonNode keys = JsonMapper.builder().build().readTree(body).path("keys");
    assertThat(keys.size()).as(body).isEqualTo(1);
    return keys.get(0);
  }

  @Test
  void curlTakesAKeyAtOneEndAndTheSameOnceAtTheOther() throws Exception {
    assumeTrue(isInstalled());
    try (Sites sites = new Sites(Bench.supply(1 << 16), handler -> handler)) {
      sites.authority.save(folder.resolve("ca.pem"), folder.resolve("ca.key"));
      for (String who : List.of("alice", "bob")) {
        sites.application(who).save(folder.resolve(who + ".pem"), folder.resolve(who + ".key"));
      }
      JsonNode given =
          firstKey(curl("alice", sites.geneva(), "/api/v1/keys/bob/enc_keys", "--tlsv1.3"));
      String id = given.get("key_ID").asString();
      String body = "{\"key_IDs\":[{\"key_ID\":\"" + id + "\"}]}";
      String target = "/api/v1/keys/alice/dec_keys";

      String fetched = curl("bob", sites.lyon(), target, "--tls-max", "1.2", "--data", body);

      assertThat(firstKey(fetched).get("key")).isEqualTo(given.get("key"));
      assertThat(curl("bob", sites.lyon(), target + "?key_ID=" + id))
          .contains("one or more keys specified are not found on KME");
      assertThat(curl("bob", sites.lyon(), target, "--request", "POST")).contains("no key_ID");
      assertThat(curl("alice", sites.geneva(), "/api/v1/keys/bob/enc_keys", "--request", "POST"))
          .contains("\"keys\"");
    }
    assertThat(Files.exists(folder.resolve("ca.pem"))).isTrue();
  }
}
