// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Network;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.ServerTls;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsFiles;

/// Programs that others wrote, where this machine has them.
class ForeignClientTest {
  @TempDir Path root;
  private CertificateFolder folder = new CertificateFolder(Path.of("."));

  @BeforeEach
  void makeCertificates() throws IOException {
    folder =
        CertificateFolder.create(
            root.resolve("c"),
            List.of(Network.KME),
            Map.of(Network.KME, List.of(Network.ALICE)),
            List.of("localhost", "127.0.0.1"),
            Clock.systemUTC());
  }

  private ServerTls tls(Plane plane) throws IOException {
    return TlsContexts.server(
        Credentials.load(folder.kme(Network.KME, plane), Clock.systemUTC()), plane);
  }

  private record Ran(int exit, String out) {}

  private Ran run(String input, List<String> command) throws Exception {
    Path in = Files.writeString(root.resolve("in"), input);
    Process process;
    try {
      process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectInput(in.toFile()).start();
    } catch (IOException e) {
      assumeThat(e).as("there is no " + command.getFirst()).isNull();
      throw e;
    }
    byte[] out = process.getInputStream().readAllBytes();
    return new Ran(process.waitFor(), new String(out, StandardCharsets.UTF_8));
  }

  private Ran curl(Listener listener, String... more) throws Exception {
    TlsFiles alice = folder.sae(Network.ALICE);
    List<String> command =
        new ArrayList<>(
            List.of(
                "curl",
                "-sS",
                "--max-time",
                "20",
                "--cert",
                alice.certificate().toString(),
                "--key",
                alice.key().toString(),
                "--cacert",
                alice.authorities().toString()));
    command.addAll(List.of(more));
    command.add("https://localhost:" + listener.port() + "/api/v1/keys/b%2Fc/enc_keys?size=256");
    return run("", command);
  }

  private Ran openssl(Listener listener, TlsFiles files, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "openssl",
                "s_client",
                "-quiet",
                "-connect",
                "127.0.0.1:" + listener.port(),
                "-cert",
                files.certificate().toString(),
                "-key",
                files.key().toString(),
                "-CAfile",
                files.authorities().toString(),
                "-verify_return_error"));
    command.addAll(List.of(more));
    return run("GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", command);
  }

  @Test
  void curlIsServed() throws Exception {
    String said = "alice GET [api, v1, keys, b/c, enc_keys] {size=[256]} ";
    try (Listener listener = Served.secure(tls(Plane.APPLICATIONS))) {
      assertThat(curl(listener)).isEqualTo(new Ran(0, said));
      assertThat(curl(listener, "--http2")).isEqualTo(new Ran(0, said));
      assertThat(curl(listener, "--http1.0")).isEqualTo(new Ran(0, said));
      assertThat(curl(listener, "--tls-max", "1.2")).isEqualTo(new Ran(0, said));
      assertThat(curl(listener, "--tls-max", "1.1").exit()).isNotZero();
      String posted = said.replace("GET", "POST") + "{\"number\":3}";
      assertThat(curl(listener, "-d", "{\"number\":3}").out()).isEqualTo(posted);
      assertThat(curl(listener, "-d", "{\"number\":3}", "-H", "Transfer-Encoding: chunked").out())
          .isEqualTo(posted);
    }
  }

  @Test
  void curlIsToldAtOnceThatAGigabyteIsTooMuch() throws Exception {
    Path zeros = root.resolve("gigabyte");
    try (var file = new java.io.RandomAccessFile(zeros.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    try (Listener listener = Served.secure(tls(Plane.APPLICATIONS))) {
      String refusal = "{\"message\":\"the body is larger than 65536 bytes\"}";
      assertThat(curl(listener, "-T", zeros.toString()).out()).contains(refusal);
      assertThat(curl(listener, "-T", zeros.toString(), "-H", "Transfer-Encoding: chunked").out())
          .contains(refusal);
      assertThat(listener.traffic().requests()).isZero();
    }
  }

  @Test
  void opensslIsServedWithStrongVersionsAndSuitesOnly() throws Exception {
    TlsFiles alice = folder.sae(Network.ALICE);
    try (Listener listener = Served.secure(tls(Plane.APPLICATIONS))) {
      assertThat(openssl(listener, alice, "-tls1_3").out()).contains("alice GET [x]");
      assertThat(openssl(listener, alice, "-tls1_2").out()).contains("alice GET [x]");
      for (String weak : List.of("AES128-SHA", "AES256-GCM-SHA384", "ECDHE-ECDSA-AES256-SHA384")) {
        assertThat(openssl(listener, alice, "-tls1_2", "-cipher", weak).out())
            .as(weak)
            .doesNotContain("alice GET");
      }
      String old = "DEFAULT@SECLEVEL=0";
      assertThat(openssl(listener, alice, "-tls1_1", "-cipher", old).out())
          .doesNotContain("alice GET");
      assertThat(listener.traffic().requests()).isEqualTo(2);
    }
  }

  @Test
  void theAuthoritiesOfThePlanesAreNotTrustedForEachOther() throws Exception {
    TlsFiles alice = folder.sae(Network.ALICE);
    TlsFiles peer = folder.kme(Network.KME, Plane.PEERS);
    try (Listener peers = Served.secure(tls(Plane.PEERS));
        Listener management = Served.secure(tls(Plane.MANAGEMENT))) {
      assertThat(openssl(peers, peer).out()).contains("kme-a GET [x]");
      assertThat(openssl(peers, alice).out()).doesNotContain("GET [x]");
      assertThat(openssl(management, peer).out()).doesNotContain("GET [x]");
      assertThat(openssl(management, folder.manager("operator")).out())
          .contains("operator GET [x]");
      assertThat(openssl(peers, peer, "-tls1_2").out()).doesNotContain("GET [x]");
    }
  }
}
