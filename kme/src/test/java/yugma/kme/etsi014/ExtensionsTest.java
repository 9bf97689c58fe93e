// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yugma.kme.etsi014.Bench.Came;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;
import yugma.kme.supply.StockStatus;

class ExtensionsTest {
  private static final String ENC = "/api/v1/keys/bob/enc_keys";

  private final Bench bench = Bench.filled();

  @Test
  void anUnknownMandatoryExtensionIsRefusedInTheWordsOfTheStandard() {
    Came came =
        bench.post(
            "alice",
            ENC,
            "{\"extension_mandatory\":[{\"abc_route_type\":\"direct\"},{\"abc_max_age\":30000}]}");

    assertThat(came.status()).isEqualTo(400);
    assertThat(came.text())
        .isEqualTo(
            "{\"message\":\"not all extension_mandatory parameters are supported\",\"details\":["
                + "{\"extension_mandatory_unsupported\":\"abc_route_type is not supported\"},"
                + "{\"extension_mandatory_unsupported\":\"abc_max_age is not supported\"}]}");
  }

  @Test
  void anUnknownOptionalExtensionIsPassedOver() {
    assertThat(
            bench
                .post("alice", ENC, "{\"extension_optional\":[{\"abc_route_type\":{\"x\":[1]}}]}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aGradeThatIsNoneIsRefused() {
    assertThat(bench.post("alice", ENC, grade("mandatory", "perfect")).message())
        .isEqualTo("not all extension_mandatory request options could be met");
    assertThat(bench.post("alice", ENC, grade("optional", "perfect")).message())
        .isEqualTo("not all extension_optional request options handled");
    assertThat(bench.post("alice", ENC, "{\"extension_mandatory\":[{\"yugma_grade\":1}]}").status())
        .isEqualTo(400);
  }

  @Test
  void aMandatoryGradeIsAskedForAndAnOptionalOneGivenUpIfItCannotBeHad() {
    Recorder recorder = new Recorder();
    Bench poor = new Bench(recorder, Bench.unlimited(), false);

    assertThat(poor.post("alice", ENC, grade("mandatory", "information_theoretic")).status())
        .isEqualTo(503);
    assertThat(poor.post("alice", ENC, grade("optional", "information_theoretic")).status())
        .isEqualTo(200);

    assertThat(recorder.asked)
        .containsExactly(Grade.INFORMATION_THEORETIC, Grade.INFORMATION_THEORETIC, Grade.NONE);
  }

  @Test
  void everyKeySaysWhatIsKnownOfIt() {
    JsonNode facts = bench.get("alice", ENC).json().get("keys").get(0).get("key_extension");

    assertThat(facts.toString())
        .isEqualTo(
            "{\"yugma_grade\":\"information_theoretic\",\"yugma_hops\":2,"
                + "\"yugma_readable_by\":[[\"bern\"],[\"lyon\"]],"
                + "\"yugma_hybrid\":\"ML-KEM-768\",\"yugma_provenance\":\"simulated rates\"}");
  }

  private static String grade(String kind, String grade) {
    return "{\"extension_" + kind + "\":[{\"yugma_grade\":\"" + grade + "\"}]}";
  }

  /// Has computational key alone.
  private static final class Recorder implements KeySupply {
    private final KeySupply real = Bench.supply(1 << 16);
    private final List<Grade> asked = new ArrayList<>();

    @Override
    public Answer<StockStatus> status(SaeId caller, SaeId slave) {
      return real.status(caller, slave);
    }

    @Override
    public Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
      asked.add(order.leastGrade());
      return order.leastGrade() == Grade.INFORMATION_THEORETIC
          ? new Answer.Refused<>(Refusal.UNAVAILABLE, "no key of that grade")
          : real.encKeys(master, slave, order);
    }

    @Override
    public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> keys) {
      return real.decKeys(caller, master, keys);
    }
  }
}
