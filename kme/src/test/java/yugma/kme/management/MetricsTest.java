// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yugma.keys.secret.Slab;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;
import yugma.kme.supply.StockStatus;

class MetricsTest {
  private static final Pattern LINE =
      Pattern.compile(
          "# (HELP|TYPE) [a-z_]+ .+"
              + "|[a-z_]+(\\{[a-z]+=\"(\\\\[\\\\n\"]|[^\\\\\"\\n])*\"(,[a-z]+=\"(\\\\[\\\\n\"]|[^\\\\\"\\n])*\")*})?"
              + " (-?[0-9.]+(E-?[0-9]+)?|\\+Inf)");

  private final Meters meters = new Meters();
  private final Still entity = new Still();

  private String text() {
    Switchboard plane = new Switchboard(Access::of, new MetricsResource(entity, meters).routes());
    Call call =
        new Call(
            new Access("viewer", yugma.kme.certificate.Role.VIEWER),
            Request.of("GET", "/metrics", new byte[0], Optional.empty()),
            List.of());
    try {
      Reply reply = plane.routes().getFirst().action().perform(call);
      return new String(((Reply.Bytes) reply).body(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (RefusedException | java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Gives one key of 256 bits to whoever asks.
  private static final class Generous implements KeySupply {
    private final Slab slab = new Slab();

    private Answer<Keys> one() {
      Facts facts = new Facts(Grade.COMPUTATIONAL, 1, List.of(), "test");
      return new Answer.Given<>(
          new Keys(
              List.of(new Keys.Key(UUID.randomUUID(), slab.adopt(new byte[32]), facts, false))));
    }

    @Override
    public Answer<StockStatus> status(SaeId caller, SaeId slave) {
      return new Answer.Refused<>(Answer.Refusal.UNAVAILABLE, "");
    }

    @Override
    public Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
      return one();
    }

    @Override
    public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> ids) {
      return new Answer.Refused<>(Answer.Refusal.KEY_NOT_FOUND, "");
    }
  }

  @Test
  void everyLineIsOfTheFormatAndEveryMetricIsIntroducedOnce() {
    meters.commits().note(3_000_000);
    assertThat(text().lines()).allSatisfy(line -> assertThat(line).matches(LINE));
    List<String> types = text().lines().filter(line -> line.startsWith("# TYPE")).toList();
    assertThat(types).doesNotHaveDuplicates();
    assertThat(text()).endsWith("\n");
  }

  @Test
  void labelsAreEscaped() {
    String text = new MetricsText().metric("a", "gauge", "b").sample(1, "x", "q\"\\\n").toString();
    assertThat(text).endsWith("a{x=\"q\\\"\\\\\\n\"} 1\n");
  }

  @Test
  void stocksAndBooksAndPeersAreThere() {
    assertThat(text())
        .contains(
            "yugma_stock_bits{stock=\"bern-geneva\",owner=\"bern\",grade=\"information_theoretic\"} 512")
        .contains("yugma_book_bits{stock=\"bern-geneva\",column=\"delivered\"} 256")
        .contains("yugma_peer_up{peer=\"lyon\"} 0")
        .contains("yugma_refused_total{plane=\"applications\",why=\"untrusted\"} 4")
        .contains("yugma_ready 1");
  }

  @Test
  void repliesAreCountedByPlaneAndStatus() throws Exception {
    var handler = meters.counted("applications", _ -> new Reply.Empty(503));
    handler.handle(Request.of("GET", "/", new byte[0], Optional.empty()));
    handler.handle(Request.of("GET", "/", new byte[0], Optional.empty()));
    assertThat(text())
        .contains("yugma_replies_total{plane=\"applications\",status=\"503\"} 2")
        .contains("yugma_request_seconds_count{plane=\"applications\"} 2");
  }

  @Test
  void keysAreCountedOnlyWhereTheyWereGiven() {
    KeySupply supply = meters.counted(new Generous(), (_, _) -> "bern-geneva");
    SaeId alice = new SaeId("alice");
    SaeId bob = new SaeId("bob");
    supply.encKeys(alice, bob, new Order(1, OptionalInt.empty(), List.of(), Grade.NONE));
    supply.decKeys(bob, alice, List.of());
    assertThat(text())
        .contains("yugma_keys_delivered_total{stock=\"bern-geneva\",method=\"enc_keys\"} 1")
        .contains("yugma_key_bits_delivered_total{stock=\"bern-geneva\",method=\"enc_keys\"} 256")
        .doesNotContain("dec_keys");
  }

  @Test
  void aHistogramCumulatesAndEndsWithAll() {
    for (long nanos : new long[] {50_000, 3_000_000, 20_000_000_000L}) {
      meters.commits().note(nanos);
    }
    assertThat(text())
        .contains("yugma_commit_seconds_bucket{le=\"1.0E-4\"} 1")
        .contains("yugma_commit_seconds_bucket{le=\"0.005\"} 2")
        .contains("yugma_commit_seconds_bucket{le=\"10\"} 2")
        .contains("yugma_commit_seconds_bucket{le=\"+Inf\"} 3")
        .contains("yugma_commit_seconds_count 3");
  }
}
