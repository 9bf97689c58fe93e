// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.certificate.Authority;
import yugma.kme.certificate.Callers;
import yugma.kme.certificate.Credentials;
import yugma.kme.certificate.Plane;
import yugma.kme.certificate.Span;
import yugma.kme.certificate.Subject;
import yugma.kme.certificate.TlsContexts;
import yugma.kme.certificate.Trust;
import yugma.kme.certificate.Urn;
import yugma.kme.etsi014.ApplicationPlane;
import yugma.kme.etsi014.Quota;
import yugma.kme.http.Handler;
import yugma.kme.http.Listener;
import yugma.kme.http.ListenerLimits;
import yugma.kme.http.ListenerSetting;
import yugma.kme.http.Reply;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Limits;
import yugma.kme.supply.Order;
import yugma.kme.supply.StockStatus;

class ConformVerbTest {
  private static final KmeId KME = new KmeId("kme-a");
  private static final SaeId ALICE = new SaeId("alice");
  private static final SaeId BOB = new SaeId("bob");
  private static final Registry REGISTRY =
      new Registry(
          Stream.of(ALICE, BOB).map(id -> new Sae(id, KME, Optional.of(Urn.binding(id)))).toList(),
          List.of(new Pair(ALICE, BOB, Grade.NONE, false)));

  private final Span day = Span.starting(Instant.now(), Duration.ofDays(1));
  private final Authority authority =
      Authority.create("applications", Instant.now(), Duration.ofDays(1));

  @TempDir Path folder;

  @BeforeEach
  void writeCertificates() throws IOException {
    authority.save(folder.resolve("ca.pem"), folder.resolve("ca.key"));
    for (SaeId sae : List.of(ALICE, BOB)) {
      authority
          .issue(Subject.application(sae), day)
          .save(folder.resolve(sae + ".pem"), folder.resolve(sae + ".key"));
    }
  }

  private Listener open(Handler handler) throws IOException {
    Credentials credentials =
        Credentials.of(
            authority.issue(Subject.server(KME, List.of("localhost")), day),
            new Trust(List.of(authority.certificate()), List.of()));
    return Listener.open(
        new ListenerSetting(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Optional.of(TlsContexts.server(credentials, Plane.APPLICATIONS)),
            ListenerLimits.DEFAULT),
        handler);
  }

  private static Handler plane() {
    Quota quota = new Quota(Quota.Settings.UNLIMITED, REGISTRY, System::nanoTime);
    return new ApplicationPlane(new Callers(REGISTRY, KME)::of, new Empty(), quota, false);
  }

  private Ran conform(int port, String... more) {
    List<String> arguments =
        List.of(
            "conform",
            "https://localhost:" + port,
            "--ca=" + folder.resolve("ca.pem"),
            "--master=alice",
            "--cert=" + folder.resolve("alice.pem"),
            "--key=" + folder.resolve("alice.key"),
            "--slave=bob",
            "--peer-cert=" + folder.resolve("bob.pem"),
            "--peer-key=" + folder.resolve("bob.key"));
    Stream<String> kept =
        arguments.stream()
            .filter(
                usual ->
                    Stream.of(more)
                        .noneMatch(
                            one -> usual.startsWith(one.substring(0, one.indexOf('=') + 1))));
    return Ran.of(Stream.concat(kept, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void anEntityThatConformsPassesEvenWithoutKey() throws IOException {
    try (Listener listener = open(plane())) {
      Ran ran = conform(listener.port());

      assertThat(ran.err()).isEmpty();
      assertThat(ran.out())
          .contains("pass     tls-1.2", "pass     status-members", "skipped  dec-once")
          .doesNotContain("FAIL")
          .containsPattern("checks: [0-9]+ pass, 0 fail, [0-9]+ skipped\\.\n$");
      assertThat(ran.exit()).isZero();
    }
  }

  @Test
  void whatFailsIsShownAndTheExitCodeSaysSo() throws IOException {
    try (Listener listener = open(_ -> Reply.json(404, "{}"))) {
      Ran ran = conform(listener.port());

      assertThat(ran.exit()).isEqualTo(Exit.GOALS_NOT_MET);
      assertThat(ran.out())
          .contains("FAIL     status-members", "sent  GET /api/v1/keys/bob/status", "came  404")
          .contains("why   status is 404, must be 200");
    }
  }

  @Test
  void itSpeaksJson() throws IOException {
    try (Listener listener = open(plane())) {
      Ran ran = conform(listener.port(), "--format=json");

      assertThat(ran.out())
          .contains("\"yugma_conform\" : 1", "\"is_met\" : true", "\"clause\" : \"6.1\"")
          .doesNotContain("pass  ");
    }
  }

  @Test
  void whatMeansNothingIsAUsageErrorAndAMissingFileTheEnvironments() {
    assertThat(conform(1, "--slave=alice").err()).contains("must be two applications");
    assertThat(conform(1, "--peer-url=ftp://x").err()).contains("must be https://HOST");
    assertThat(conform(1, "--peer-url=:").exit()).isEqualTo(Exit.USAGE);
    assertThat(conform(1, "--ca=" + folder.resolve("none.pem")).exit()).isEqualTo(Exit.ENVIRONMENT);
  }

  /// Has no key.
  private static final class Empty implements KeySupply {
    @Override
    public Answer<StockStatus> status(SaeId caller, SaeId slave) {
      return new Answer.Given<>(new StockStatus(KME, KME, 0, 1, Limits.DEFAULT));
    }

    @Override
    public Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
      boolean isTooMuch =
          order.number() > Limits.DEFAULT.mostKeys()
              || order.bits().orElse(256) > Limits.DEFAULT.mostKeyBits()
              || order.bits().orElse(256) < Limits.DEFAULT.leastKeyBits();
      boolean isKnown = REGISTRY.pair(master, slave).isPresent();
      Refusal why = isTooMuch ? Refusal.BAD_REQUEST : Refusal.UNAVAILABLE;
      return new Answer.Refused<>(isKnown ? why : Refusal.NOT_AUTHORISED, "there is no key");
    }

    @Override
    public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> keys) {
      return new Answer.Refused<>(Refusal.KEY_NOT_FOUND, "");
    }
  }
}
