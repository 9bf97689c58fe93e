// SPDX-License-Identifier: Apache-2.0
package yugma.kme.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import yugma.keys.secret.Slab;
import yugma.kme.etsi014.Bench;
import yugma.kme.etsi014.ErrorBody;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.KeyRequest;
import yugma.kme.etsi014.Sites;
import yugma.kme.etsi014.Status;
import yugma.kme.http.Handler;
import yugma.kme.http.Reply;
import yugma.kme.party.SaeId;

class Etsi014ClientTest {
  private static final SaeId ALICE = new SaeId("alice");
  private static final SaeId BOB = new SaeId("bob");
  private static final SaeId DAVE = new SaeId("dave/1 ü");

  private final Slab slab = new Slab();

  private interface Story {
    void tell(Etsi014Client alice, Etsi014Client bob);
  }

  private void with(UnaryOperator<Handler> around, Story story) throws Exception {
    try (Sites sites = new Sites(Bench.supply(1 << 16), around);
        Etsi014Client alice = new Etsi014Client(sites.geneva(), sites.tls("alice"), slab);
        Etsi014Client bob = new Etsi014Client(sites.lyon(), sites.tls("bob"), slab)) {
      story.tell(alice, bob);
    }
  }

  private static <T> T given(Heard<T> heard) {
    assertThat(heard).isInstanceOf(Heard.Given.class);
    return ((Heard.Given<T>) heard).value();
  }

  @Test
  void theSlaveFetchesWhatTheMasterWasGiven() throws Exception {
    with(
        handler -> handler,
        (alice, bob) -> {
          assertThat(given(alice.status(BOB)).targetKme()).isEqualTo("lyon");
          KeyRequest request =
              new KeyRequest(3, OptionalInt.of(512), List.of(), List.of(), List.of());
          try (KeyContainer first = given(alice.encKeys(BOB, request))) {
            List<UUID> ids = first.keys().stream().map(KeyContainer.Entry::id).toList();
            try (KeyContainer second = given(bob.decKeys(ALICE, ids))) {
              for (int key = 0; key < 3; key++) {
                assertThat(second.keys().get(key).id()).isEqualTo(ids.get(key));
                assertThat(second.keys().get(key).material().bits()).isEqualTo(512);
                assertThat(
                        second.keys().get(key).material().sameAs(first.keys().get(key).material()))
                    .isTrue();
              }
            }
            assertThat(bob.decKeys(ALICE, ids))
                .isEqualTo(new Heard.Refused<KeyContainer>(400, ErrorBody.KEY_NOT_FOUND));
          }
        });
    assertThat(slab.usedBytes()).isZero();
  }

  @Test
  void refusalsAreToldApart() throws Exception {
    with(
        handler -> handler,
        (alice, bob) -> {
          assertThat(alice.encKeys(new SaeId("eve"), KeyRequest.EMPTY))
              .isEqualTo(new Heard.NotAuthorised<KeyContainer>());
          Heard<KeyContainer> short503 = alice.encKeys(BOB, KeyRequest.of(16, 2048 * 2));
          assertThat(short503).isInstanceOf(Heard.Refused.class);
          alice.encKeys(BOB, KeyRequest.of(16, 2048));
          alice.encKeys(BOB, KeyRequest.of(16, 2048));
          assertThat(alice.encKeys(BOB, KeyRequest.EMPTY))
              .isInstanceOfSatisfying(
                  Heard.Refused.class, refused -> assertThat(refused.isForNow()).isTrue());
        });
  }

  @Test
  void namesAreEncodedInThePath() throws Exception {
    with(
        handler -> handler,
        (alice, bob) -> {
          Status status = given(alice.status(DAVE));
          assertThat(status.slave()).isEqualTo("dave/1 ü");
        });
    assertThat(Etsi014Client.encoded(DAVE)).isEqualTo("dave%2F1%20%C3%BC");
  }

  @Test
  void anAnswerThatIsNoneIsUnreadableAndQuotesNothing() throws Exception {
    with(
        _ -> _ -> Reply.json(200, "{\"keys\":[{\"key\":\"c2VjcmV0\"}]}"),
        (alice, bob) ->
            assertThat(alice.encKeys(BOB, KeyRequest.EMPTY))
                .isInstanceOfSatisfying(
                    Heard.Unreadable.class,
                    unreadable -> assertThat(unreadable.why()).doesNotContain("c2Vj")));
    with(
        _ -> _ -> Reply.json(200, " ".repeat(5 << 20)),
        (alice, bob) -> assertThat(alice.status(BOB)).isInstanceOf(Heard.Unreachable.class));
    assertThat(slab.usedBytes()).isZero();
  }

  @Test
  void whoIsNotThereOrNotTrustedIsUnreachable() throws Exception {
    try (Sites sites = new Sites(Bench.supply(0), handler -> handler);
        Sites others = new Sites(Bench.supply(0), handler -> handler);
        Etsi014Client foreign = new Etsi014Client(others.geneva(), sites.tls("alice"), slab);
        Etsi014Client nowhere =
            new Etsi014Client(URI.create("https://localhost:1"), sites.tls("alice"), slab)) {
      assertThat(foreign.status(BOB)).isInstanceOf(Heard.Unreachable.class);
      assertThat(nowhere.status(BOB))
          .isEqualTo(new Heard.Unreachable<Status>("nobody listens at localhost:1"));
      assertThatThrownBy(
              () -> new Etsi014Client(URI.create("http://kme-a"), sites.tls("alice"), slab))
          .hasMessageContaining("must be https://HOST");
    }
  }
}
