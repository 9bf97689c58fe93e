// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinVerbsTest {
  private static final String LINK = "a-b";

  /// Blocks of less than a second.
  private static final String SCENARIO =
      """
      yugma: 1
      name: alive
      nodes:
        a: {kind: end_node}
        b: {kind: end_node}
      links:
        a-b: {endpoints: [a, b], length_km: 10}
      qkd:
        a-b:
          device: rusca2018
          clock_hz: 1e8
          p_key_basis: 0.6
          intensities: [{mean_photons: 0.5, probability: 0.3}, {mean_photons: 0.12, probability: 0.7}]
          receiver_loss_db: 1
          misalignment: 0.005
          gate_ns: 1
          detector: {efficiency: 0.8, dark_count_hz: 50, dead_time_ns: 30}
          security: {proof: rusca2018, block_bits: 200000}
      demands:
        d: {endpoints: [a, b], use: one_time_pad, rate_bps: 100}
      run: {sim_time: 1d, detail: rates}
      """;

  @TempDir static Path folder;
  private static String[] up = {};
  private static Ran started = new Ran(Exit.FAULT, "", "");

  @BeforeAll
  static void begin() throws IOException {
    String file = Files.writeString(folder.resolve("alive.yugma.yaml"), SCENARIO).toString();
    up = new String[] {"up", file, "--dir", dir(), "--port", "0", "--detail", "rates", "--detach"};
    started = Ran.of(up);
  }

  @AfterAll
  static void end() {
    assertThat(Ran.of("down", dir()).out()).contains("is down; its key is kept");
    Ran over = Ran.of("status", dir());
    assertThat(over.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(over.err()).contains("no twin runs in " + dir());
    assertThat(Path.of(dir(), "live.json")).doesNotExist();
    Ran late = Ran.of(sending(folder.resolve("alive.yugma.yaml"), "--to", "sae-b"));
    assertThat(late.err()).contains("does not answer: nobody listens at 127.0.0.1:");
  }

  private static String dir() {
    return folder.resolve("twin").toString();
  }

  @Test
  void aTwinIsStartedInTheBackground() {
    assertThat(started.exit()).as(started.toString()).isZero();
    assertThat(started.out()).contains("alive is alive", "curl -s --cacert", "/enc_keys");
    assertThat(started.err()).contains("it goes on as process");
    Ran second = Ran.of(up);
    assertThat(second.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(second.err()).contains("alive runs in " + dir() + " already, as process");
  }

  @Test
  void aTwinIsWatchedAndSteered() {
    assertThat(Ran.of("status", dir()).out()).contains("alive, process", LINK, "SITE");
    assertThat(Ran.of("top", dir()).out()).contains(LINK);
    assertThat(Ran.of("impair", LINK, "cut", "--dir", dir()).out())
        .isEqualTo("e1: cut on " + LINK + "; `yugma lift e1` ends it" + System.lineSeparator());
    assertThat(Ran.of("status", dir(), "--format", "json").out()).contains("\"happenings\"");
    assertThat(Ran.of("lift", "e1", "--dir", dir()).exit()).isZero();
    assertThat(Ran.of("attack", LINK, "nonsense", "--dir", dir()).exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("impair", LINK, "loss", "3", "--dir", dir()).err())
        .contains("must be KEY=VALUE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aes-256-gcm", "one-time-pad"})
  void whatIsSentIsReceivedOnce(String mode) throws IOException {
    Path file = file("sent-" + mode);
    Ran sent = Ran.of(sending(file, "--to", "sae-b", "--mode", mode, "--wait", "--rate", "1"));
    assertThat(sent.exit()).as(sent.err()).isZero();
    assertThat(sent.err()).contains("has 20,000 bytes; " + mode + " takes");
    assertThat(sent.out().strip()).isEqualTo(file + ".yugma");

    Path got = folder.resolve("got-" + mode);
    Ran received = received(file, got);
    assertThat(received.exit()).as(received.err()).isZero();
    assertThat(got).hasSameBinaryContentAs(file);

    Path again = folder.resolve("again-" + mode);
    Ran second = received(file, again);
    assertThat(second.exit()).isEqualTo(Exit.INTEGRITY);
    assertThat(second.err()).contains("A container opens once");
    assertThat(again).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"aes-256-gcm", "one-time-pad"})
  void whatWasAlteredIsRefused(String mode) throws IOException {
    Path file = file("altered-" + mode);
    Ran.of(sending(file, "--to", "sae-b", "--mode", mode, "--wait", "--rate", "1"));
    Path container = Path.of(file + ".yugma");
    byte[] bytes = Files.readAllBytes(container);
    bytes[bytes.length - 100] ^= 1;
    Files.write(container, bytes);

    Path got = folder.resolve("not-" + mode);
    Ran received = received(file, got);
    assertThat(received.exit()).isEqualTo(Exit.INTEGRITY);
    assertThat(received.err()).contains("the container was altered: chunk 1");
    assertThat(got).doesNotExist();
  }

  @Test
  void whatTakesMoreKeyThanThereIsIsNotSent() throws IOException {
    Path file = folder.resolve("large");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100_000_000);
    }
    Ran sent =
        Ran.of(sending(file, "--to", "sae-b", "--mode", "one-time-pad", "--rate", "1000000"));
    assertThat(sent.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(sent.err())
        .contains(
            "100,000,000 bytes", "bits are missing; at 1,000,000 bit/s they take about 13 min")
        .contains("no key was spent");
    assertThat(Path.of(file + ".yugma")).doesNotExist();
  }

  @Test
  void whoMayNotShareKeysIsTold() throws IOException {
    Path file = file("nobody");
    assertThat(Ran.of(sending(file, "--to", "sae-c")).err()).contains("may not (401)");
    Ran stranger = Ran.of("send", "" + file, "--twin", dir(), "--as", "sae-c", "--to", "sae-b");
    assertThat(stranger.exit()).isEqualTo(Exit.USAGE);
    assertThat(stranger.err()).contains("no entity in " + dir() + " knows 'sae-c'");
  }

  private static Path file(String name) throws IOException {
    byte[] bytes = new byte[20_000];
    new Random(name.hashCode()).nextBytes(bytes);
    return Files.write(folder.resolve(name), bytes);
  }

  private static String[] sending(Path file, String... more) {
    List<String> all = new ArrayList<>(List.of("send", "" + file, "--twin", dir()));
    all.addAll(List.of("--as", "sae-a"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static Ran received(Path file, Path to) {
    return Ran.of(
        "receive", file + ".yugma", "--twin", dir(), "--as", "sae-b", "--out", to.toString());
  }

  @Test
  void portsInUseAreToldWithTheirNumber() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      int port = Math.min(taken.getLocalPort(), 65_500);
      Ran ran = Ran.of("up", "two-banks", "--dir", "" + folder.resolve("x"), "--port", "" + port);
      assertThat(ran.exit()).isEqualTo(Exit.ENVIRONMENT);
      assertThat(ran.err()).contains("" + port, "in use", "--port 0");
    }
    assertThat(Ran.of("up", "two-banks", "--port", "65535").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("up", "two-banks", "--speed", "0").err()).contains("--speed is 0.0");
  }

  @Test
  void aNodeSaysWhatIsWrongWithItsFile() throws IOException {
    assertThat(Ran.of("node", "" + folder.resolve("none.yaml")).exit()).isEqualTo(Exit.USAGE);
    Path file = Files.writeString(folder.resolve("kme.yaml"), "kme: bern\nkem: x\n");
    Ran ran = Ran.of("node", file.toString());
    assertThat(ran.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(ran.err()).contains(file + ": unknown field 'kem'; known are kme");
    Files.writeString(
        file,
        """
        kme: bern
        listen: {applications: 127.0.0.1:0, peers: 127.0.0.1:0}
        certificates: certificates
        """);
    Ran without = Ran.of("node", file.toString());
    assertThat(without.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(without.err()).contains("there are no authorities in");
  }
}
