// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import yugma.keys.secret.Slab;
import yugma.kme.client.Etsi014Client;
import yugma.kme.etsi014.Bench;
import yugma.kme.etsi014.Sites;
import yugma.kme.party.SaeId;

/// Files between two applications over real TLS.
class ClientKeysTest {
  private static final SaeId ALICE = new SaeId("alice");
  private static final SaeId BOB = new SaeId("bob");

  private final Slab slab = new Slab();

  private interface Story {
    void tell(ClientKeys alice, ClientKeys bob) throws IOException;
  }

  private void with(long stockBits, Story story) throws IOException {
    try (Sites sites = new Sites(Bench.supply(stockBits), UnaryOperator.identity());
        Etsi014Client alice = new Etsi014Client(sites.geneva(), sites.tls("alice"), slab);
        Etsi014Client bob = new Etsi014Client(sites.lyon(), sites.tls("bob"), slab)) {
      story.tell(new ClientKeys(alice, Duration.ZERO), new ClientKeys(bob, Duration.ZERO));
    }
  }

  private static byte[] sent(Mode mode, byte[] file, ClientKeys keys) throws IOException {
    ByteArrayOutputStream container = new ByteArrayOutputStream();
    Header header = new Header(mode, ALICE, BOB, "f", file.length);
    new Sender(keys.to(BOB, Bench.LIMITS.mostKeys()), Bench.LIMITS)
        .send(header, new ByteArrayInputStream(file), container);
    return container.toByteArray();
  }

  @Test
  void aPadOfManyRequestsComesBackInOrder() throws IOException {
    byte[] file =
        "four thousand words ".repeat(1500).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    with(
        1 << 20,
        (alice, bob) -> {
          byte[] container = sent(Mode.ONE_TIME_PAD, file, alice);
          ByteArrayOutputStream out = new ByteArrayOutputStream();

          new Receiver(new ByteArrayInputStream(container)).receive(bob.back(7), out);

          assertThat(out.toByteArray()).isEqualTo(file);
          assertThat(slab.usedBytes()).isZero();
          assertThatThrownBy(
                  () ->
                      new Receiver(new ByteArrayInputStream(container))
                          .receive(bob.back(7), OutputStream.nullOutputStream()))
              .isInstanceOf(AlteredException.class)
              .hasMessageContaining("opens once");
        });
  }

  @Test
  void tooLittleKeyIsSaidAndMayComeLater() throws IOException {
    with(
        1 << 12,
        (alice, _) -> {
          assertThat(alice.status(BOB).storedKeys()).isEqualTo(16);
          assertThatThrownBy(() -> sent(Mode.ONE_TIME_PAD, new byte[4096], alice))
              .isInstanceOfSatisfying(
                  KeyRefusedException.class, e -> assertThat(e.isForNow()).isTrue())
              .hasMessageContaining("503");
          assertThat(slab.usedBytes()).isZero();
        });
  }

  @Test
  void whoMayNotIsToldSo() throws IOException {
    with(
        1 << 12,
        (_, bob) ->
            assertThatThrownBy(() -> bob.status(new SaeId("eve")))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessageContaining("401"));
  }
}
