// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yugma.kme.etsi014.Bench.Came;

/// What real clients need, beyond the letter of the standard.
class RequirementsTest {
  private static final String ENC = "/api/v1/keys/bob/enc_keys";
  private static final String DEC = "/api/v1/keys/alice/dec_keys";

  private final Bench bench = Bench.filled();

  // 1.4.1

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", " \r\n"})
  void aPostWithoutBodyAsksForOneKeyOfTheDefaultSize(String body) {
    Came came = bench.post("alice", ENC, body);

    assertThat(came.json().get("keys")).hasSize(1);
    assertThat(Base64.getDecoder().decode(Bench.firstKey(came).get("key").asString())).hasSize(32);
  }

  @Test
  void theBodyWinsOverTheQuery() {
    Came came = bench.post("alice", ENC + "?number=5&size=512", "{\"number\":2,\"size\":128}");

    assertThat(came.json().get("keys")).hasSize(2);
    assertThat(Base64.getDecoder().decode(Bench.firstKey(came).get("key").asString())).hasSize(16);
    assertThat(bench.post("alice", ENC + "?number=x", "{}").status()).isEqualTo(200);
  }

  @Test
  void aQueryCountsWhereThereIsNoBody() {
    assertThat(bench.post("alice", ENC + "?number=3", "").json().get("keys")).hasSize(3);
  }

  @Test
  void unknownMembersArePassedOver() {
    String id = bench.freshId();
    assertThat(bench.post("alice", ENC, "{\"vendor\":{\"a\":[1,{\"b\":null}]}}").status())
        .isEqualTo(200);
    assertThat(
            bench
                .post(
                    "bob",
                    DEC,
                    "{\"key_IDs\":[{\"key_ID\":\""
                        + id
                        + "\",\"master_SAE_ID\":\"alice\",\"key_ID_extension\":{}}],"
                        + "\"key_IDs_extension\":{}}")
                .status())
        .isEqualTo(200);
  }

  // 1.4.2

  @Test
  void detailsComeWithExtensionErrorsAlone() {
    Bench.isPlainError(bench.post("alice", ENC, "{\"size\":12}"));
    Bench.isPlainError(bench.post("alice", ENC, "{\"number\":0}"));
    Bench.isPlainError(bench.post("alice", "/api/v1/keys/%20/enc_keys", ""));
    Bench.isPlainError(bench.post("bob", DEC, Bench.ids("no-uuid")));

    Came came = bench.post("alice", ENC, "{\"extension_mandatory\":[{\"abc_route_type\":\"x\"}]}");

    assertThat(came.json().get("details")).hasSize(1);
    assertThat(came.json().get("details").get(0).isObject()).isTrue();
  }

  // 1.4.3

  @Test
  void aStatusHasAllItsMembersInTheRelationsThatClientsRelyOn() {
    Came came = bench.get("alice", "/api/v1/keys/bob/status");
    JsonNode status = came.json();

    assertThat(came.status()).isEqualTo(200);
    assertThat(status.get("source_KME_ID").asString()).isEqualTo("geneva");
    assertThat(status.get("target_KME_ID").asString()).isEqualTo("lyon");
    assertThat(status.get("master_SAE_ID").asString()).isEqualTo("alice");
    assertThat(status.get("slave_SAE_ID").asString()).isEqualTo("bob");
    for (String name :
        List.of(
            "key_size",
            "stored_key_count",
            "max_key_count",
            "max_key_per_request",
            "max_key_size",
            "min_key_size",
            "max_SAE_ID_count")) {
      assertThat(status.get(name).isInt()).as(name).isTrue();
    }
    assertThat(status.get("max_key_count").asInt())
        .isGreaterThanOrEqualTo(status.get("stored_key_count").asInt());
    assertThat(status.get("min_key_size").asInt()).isPositive();
    assertThat(status.get("key_size").asInt())
        .isBetween(status.get("min_key_size").asInt(), status.get("max_key_size").asInt());
    assertThat(status.get("max_key_per_request").asInt()).isPositive();
  }

  @Test
  void aStatusIsAnsweredWhileNoKeyIsStored() {
    Bench empty = new Bench(Bench.supply(0), Bench.unlimited(), false);

    Came came = empty.get("alice", "/api/v1/keys/bob/status");

    assertThat(came.status()).isEqualTo(200);
    assertThat(came.json().get("stored_key_count").asInt()).isZero();
  }

  @Test
  void keyIdsHave36CharactersAndBase64IsPadded() {
    JsonNode key = Bench.firstKey(bench.get("alice", ENC + "?size=64"));

    assertThat(key.get("key_ID").asString()).hasSize(36);
    assertThat(UUID.fromString(key.get("key_ID").asString())).isNotNull();
    assertThat(key.get("key").asString()).hasSize(12).endsWith("=");
  }

  // 1.4.5

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"\"]",
        "[\"  \"]",
        "[\"carol\",\"carol\"]",
        "[\"bob\"]",
        "[\"alice\"]",
        "[7]",
        "7"
      })
  void additionalSlavesThatMeanNothingAreRefused(String slaves) {
    Bench.isPlainError(bench.post("alice", ENC, "{\"additional_slave_SAE_IDs\":" + slaves + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%20", "alice", "bob/x"})
  void aPathThatNamesNobodyOrTheCallerIsABadRequest(String sae) {
    Bench.isPlainError(bench.get("alice", "/api/v1/keys/" + sae + "/status"));
    Bench.isPlainError(bench.get("alice", "/api/v1/keys/" + sae + "/enc_keys"));
    Bench.isPlainError(
        bench.get("alice", "/api/v1/keys/" + sae + "/dec_keys?key_ID=" + UUID.randomUUID()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "",
        "123",
        "00000000-0000-0000-0000-00000000000",
        "0-0-0-0-0",
        "00000000-0000-0000-0000-00000000000g"
      })
  void aKeyIdThatIsNoUuidIsABadRequest(String id) {
    Bench.isPlainError(bench.get("bob", DEC + "?key_ID=" + id));
    Bench.isPlainError(bench.post("bob", DEC, Bench.ids(id)));
  }

  @Test
  void anApplicationThatWasNotNamedGets401WithoutBody() {
    String id = bench.freshId();

    for (String other : List.of("carol", "eve")) {
      Came came = bench.get(other, DEC + "?key_ID=" + id);
      assertThat(came.status()).isEqualTo(401);
      assertThat(came.text()).isEmpty();
    }
    assertThat(bench.get("bob", DEC + "?key_ID=" + id).status()).isEqualTo(200);
  }

  @Test
  void anAdditionalSlaveGetsTheKey() {
    JsonNode key =
        Bench.firstKey(bench.post("alice", ENC, "{\"additional_slave_SAE_IDs\":[\"carol\"]}"));
    String target = DEC + "?key_ID=" + key.get("key_ID").asString();

    for (String slave : List.of("carol", "bob")) {
      assertThat(Bench.firstKey(bench.get(slave, target)).get("key")).isEqualTo(key.get("key"));
      assertThat(bench.get(slave, target).message()).isEqualTo(ErrorBody.KEY_NOT_FOUND);
    }
  }

  // 1.4.6

  @Test
  void nothingButTheStandardsStatusesIsAnswered() {
    for (String method :
        List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW")) {
      for (String path :
          List.of("/", "/api/v1/keys/bob", "/api/v1/keys/bob/status", ENC, DEC, ENC + "/", "/x")) {
        assertThat(bench.send("alice", method, path, "").status())
            .as(method + " " + path)
            .isIn(200, 400, 401, 503);
      }
    }
    Bench.isPlainError(bench.post("alice", "/api/v1/keys/bob/status", ""));
    Bench.isPlainError(bench.send("alice", "DELETE", ENC, ""));
  }

  // 1.4.7

  @Test
  void whoIsNotRegisteredGets401WhateverItAsks() {
    for (String who : List.of("stranger", "nobody with a certificate")) {
      for (String path : List.of(ENC, DEC, "/", "/api/v1/openapi.yaml", ENC + "?size=x")) {
        Came came = bench.get(who, path);
        assertThat(came.status()).isEqualTo(401);
        assertThat(came.type()).isEmpty();
      }
    }
    assertThat(bench.get("eve", ENC).status()).as("registered, without a pair").isEqualTo(401);
  }

  // 1.4.8

  @Test
  void aKeyIsDeliveredOnceAndARetryIsToldThatItIsNotFound() {
    String id = bench.freshId();

    assertThat(bench.get("bob", DEC + "?key_ID=" + id).status()).isEqualTo(200);
    for (int retry = 0; retry < 5; retry++) {
      Came came = bench.get("bob", DEC + "?key_ID=" + id);
      assertThat(came.status()).isEqualTo(400);
      assertThat(came.message()).isEqualTo("one or more keys specified are not found on KME");
    }
  }

  @Test
  void severalKeysAreDeliveredAllOrNone() {
    String one = bench.freshId();
    String two = bench.freshId();

    assertThat(bench.post("bob", DEC, Bench.ids(one, UUID.randomUUID().toString(), two)).message())
        .isEqualTo(ErrorBody.KEY_NOT_FOUND);

    JsonNode keys = bench.post("bob", DEC, Bench.ids(two, one)).json().get("keys");
    assertThat(keys.get(0).get("key_ID").asString()).isEqualTo(two);
    assertThat(keys.get(1).get("key_ID").asString()).isEqualTo(one);
  }

  // 1.4.9

  @Test
  void bothMayBeMasterAndSlaveAtOnce() {
    String ofAlice = bench.freshId();
    String ofBob =
        Bench.firstKey(bench.get("bob", "/api/v1/keys/alice/enc_keys")).get("key_ID").asString();

    assertThat(bench.get("alice", "/api/v1/keys/bob/dec_keys?key_ID=" + ofBob).status())
        .isEqualTo(200);
    assertThat(bench.get("bob", DEC + "?key_ID=" + ofAlice).status()).isEqualTo(200);
  }
}
