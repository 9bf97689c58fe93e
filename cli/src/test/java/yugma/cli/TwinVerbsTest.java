// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @TempDir Path folder;

  @Test
  void aTwinIsStartedInTheBackgroundSteeredAndEnded() throws IOException {
    String file = Files.writeString(folder.resolve("alive.yugma.yaml"), SCENARIO).toString();
    String dir = folder.resolve("twin").toString();
    String[] up = {"up", file, "--dir", dir, "--port", "0", "--detail", "rates", "--detach"};
    Ran started = Ran.of(up);
    assertThat(started.exit()).as(started.toString()).isZero();
    try {
      assertThat(started.out()).contains("alive is alive", "curl -s --cacert", "/enc_keys");
      assertThat(started.err()).contains("it goes on as process");
      Ran second = Ran.of(up);
      assertThat(second.exit()).isEqualTo(Exit.ENVIRONMENT);
      assertThat(second.err()).contains("alive runs in " + dir + " already, as process");
      assertThat(Ran.of("status", dir).out()).contains("alive, process", LINK, "SITE");
      assertThat(Ran.of("top", dir).out()).contains(LINK);
      assertThat(Ran.of("impair", LINK, "cut", "--dir", dir).out())
          .isEqualTo("e1: cut on " + LINK + "; `yugma lift e1` ends it" + System.lineSeparator());
      assertThat(Ran.of("status", dir, "--format", "json").out()).contains("\"happenings\"");
      assertThat(Ran.of("lift", "e1", "--dir", dir).exit()).isZero();
      assertThat(Ran.of("attack", LINK, "nonsense", "--dir", dir).exit()).isEqualTo(Exit.USAGE);
      assertThat(Ran.of("impair", LINK, "loss", "3", "--dir", dir).err())
          .contains("must be KEY=VALUE");
    } finally {
      assertThat(Ran.of("down", dir).out()).contains("is down; its key is kept");
    }
    Ran over = Ran.of("status", dir);
    assertThat(over.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(over.err()).contains("no twin runs in " + dir);
    assertThat(Path.of(dir, "live.json")).doesNotExist();
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
