// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Limits;

class DataModelTest {
  private static final Facts FACTS = new Facts(Grade.COMPUTATIONAL, 1, List.of(), "device \"q\"\n");

  private final Slab slab = new Slab();
  private final Random random = new Random(7);

  private byte[] drawn(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] revealed(Secret secret) {
    List<byte[]> seen = new ArrayList<>();
    secret.reveal(
        Permit.DELIVER, at -> seen.add(at.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE)));
    return seen.getFirst();
  }

  @Test
  void aSecretIsWrittenInTheBase64OfTheJdk() {
    for (int length = 0; length < 200; length++) {
      byte[] bytes = drawn(length);
      String expected = '"' + Base64.getEncoder().encodeToString(bytes) + '"';

      assertThat(new JsonWriting().base64(slab.adopt(bytes)).toBytes())
          .asString(StandardCharsets.US_ASCII)
          .isEqualTo(expected);
    }
  }

  @Test
  void aContainerIsReadAsItWasWrittenAndItsBytesAreWiped() throws MalformedException {
    List<Keys.Key> keys = new ArrayList<>();
    List<byte[]> materials = new ArrayList<>();
    for (int length = 1; length < 100; length++) {
      byte[] material = drawn(length);
      materials.add(material.clone());
      keys.add(new Keys.Key(UUID.randomUUID(), slab.adopt(material), FACTS, false));
    }
    byte[] json = KeyContainer.toJson(new Keys(keys));

    try (KeyContainer read = KeyContainer.read(json, slab)) {
      assertThat(read.keys()).hasSize(keys.size());
      for (int k = 0; k < keys.size(); k++) {
        assertThat(read.keys().get(k).id()).isEqualTo(keys.get(k).id());
        assertThat(revealed(read.keys().get(k).material())).isEqualTo(materials.get(k));
      }
    }
    assertThat(json).containsOnly(0);
  }

  @Test
  void aContainerWithEscapedSolidusIsRead() throws MalformedException {
    UUID id = UUID.randomUUID();
    byte[] json =
        bytes(" {\"x\":\"é\",\"keys\":[{\"key\" : \"\\/\\/+\\/\",\"key_ID\":\"" + id + "\"}]}");

    try (KeyContainer read = KeyContainer.read(json, slab)) {
      assertThat(revealed(read.keys().getFirst().material())).containsExactly(0xff, 0xff, 0xbf);
    }
  }

  @Test
  void aContainerThatIsBrokenLeavesNoSecretBehind() {
    String key = "{\"key_ID\":\"" + UUID.randomUUID() + "\",\"key\":\"AAAA\"}";
    for (String broken :
        List.of(
            "{\"keys\":[" + key + ",{\"key\":\"AAAA\"}]}",
            "{\"keys\":[" + key + "]}x",
            "{\"keys\":[" + key + ",{\"key\":\"AAA\",\"key_ID\":\"" + UUID.randomUUID() + "\"}]}",
            "{\"keys\":[" + key + ",{\"key\":\"AA\\u0041A\"}]}",
            "{\"keys\":[" + key)) {
      byte[] json = bytes(broken);
      assertThatThrownBy(() -> KeyContainer.read(json, slab))
          .isInstanceOf(MalformedException.class)
          .hasMessageNotContaining("AAA");
      assertThat(json).containsOnly(0);
      assertThat(slab.usedBytes()).as(broken).isZero();
    }
  }

  @Test
  void aStatusIsReadAsItWasWritten() throws MalformedException {
    Status status = new Status("geneva", "lyon", "ä\"\\", "\u2028\u0007", 3, 4, Limits.DEFAULT);

    assertThat(Status.parse(status.toJson())).isEqualTo(status);
    assertThatThrownBy(() -> Status.parse(bytes("{\"key_size\":256}")))
        .hasMessageContaining("has no");
  }

  @Test
  void requestsAreReadAsTheyWereWritten() throws MalformedException {
    KeyRequest request =
        new KeyRequest(
            3,
            OptionalInt.of(128),
            List.of(new SaeId("carol"), new SaeId("dave/1 ü")),
            List.of(new Extension("yugma_grade", Optional.of("computational"))),
            List.of(new Extension("abc_x", Optional.of("y"))));
    KeyIds ids = new KeyIds(List.of(UUID.randomUUID(), UUID.randomUUID()));

    assertThat(KeyRequest.parse(request.toJson())).isEqualTo(request);
    assertThat(KeyRequest.parse(KeyRequest.EMPTY.toJson())).isEqualTo(KeyRequest.EMPTY);
    assertThat(KeyIds.parse(ids.toJson())).isEqualTo(ids);
  }

  @Test
  void anErrorIsReadWhateverItsDetailsAre() throws MalformedException {
    for (String details : List.of("[]", "{}", "\"x\"", "[{\"a\":1}]", "null")) {
      assertThat(ErrorBody.parse(bytes("{\"details\":" + details + ",\"message\":\"no\"}")))
          .isEqualTo(ErrorBody.of("no"));
    }
  }

  @Test
  void otherEncodingsThanUtf8AreRefused() {
    for (var charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_32)) {
      assertThatThrownBy(() -> KeyRequest.parse("{\"number\":1}".getBytes(charset)))
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(
            () -> KeyRequest.parse(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
        .isInstanceOf(MalformedException.class);
  }
}
