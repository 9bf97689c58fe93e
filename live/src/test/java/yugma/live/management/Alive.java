// SPDX-License-Identifier: Apache-2.0
package yugma.live.management;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import yugma.kme.certificate.CertificateFolder;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Role;
import yugma.kme.certificate.ServerName;
import yugma.kme.certificate.Span;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.TlsFiles;
import yugma.kme.management.Notices;
import yugma.live.network.LiveSetting;
import yugma.live.twin.LocalPorts;
import yugma.live.twin.Twin;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioReader;

/// A twin of two sites that lives fast, with its control, for tests.
final class Alive implements AutoCloseable {
  private static final long PATIENCE_S = 120;

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

  final Scenario scenario;
  final Twin twin;
  final CountDownLatch down = new CountDownLatch(1);
  final Notices notices = new Notices(Clock.systemUTC());
  final Control control;
  final Presence presence;
  final Path folder;
  final TwinClient operator;

  Alive(Path folder) throws Exception {
    this.folder = folder;
    byte[] text = SCENARIO.getBytes(StandardCharsets.UTF_8);
    scenario = ScenarioReader.read("alive", text, List.of()).scenario();
    presence = Presence.in(folder);
    LiveSetting live = LiveSetting.DEFAULT;
    twin =
        Twin.open(
            scenario,
            new Twin.Setting(folder, LocalPorts.free(scenario.nodes().size()), live),
            Twin.surroundings(notices));
    control = Control.open(new Subject(scenario, twin, Instant.now()), notices, down::countDown);
    presence.announce(scenario.name(), control.port(), Instant.now());
    operator = TwinClient.of(folder, LiveFile.running(folder).orElseThrow());
  }

  HttpClient viewer() throws IOException {
    CertificateFolder certificates = twin.certificateFolder();
    certificates.issueManager(
        "viewer", Role.VIEWER, Span.starting(Instant.now(), CertificateFolder.LIFETIME));
    return client(certificates.manager("viewer"));
  }

  HttpClient client(TlsFiles files) throws IOException {
    Credentials credentials = Credentials.load(files, Clock.systemUTC());
    return HttpClient.newBuilder()
        .sslContext(TlsContexts.client(credentials, new ServerName.Address()))
        .build();
  }

  static HttpResponse<String> send(HttpClient client, int port, String method, String path)
      throws IOException, InterruptedException {
    URI at = URI.create("https://127.0.0.1:" + port + path);
    return client.send(
        HttpRequest.newBuilder(at).method(method, HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("it did not happen in " + PATIENCE_S + " s");
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    operator.close();
    control.close();
    twin.close();
    presence.close();
  }
}
