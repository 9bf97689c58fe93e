// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.keys.secret.Entropy;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Limits;
import yugma.kme.vault.Vault;

/// What a process makes of what its ledger says of it and of others.
class LedgerNewsTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private static final KmeId BERN = new KmeId("bern");
  private static final KmeId GENEVA = new KmeId("geneva");
  private static final SaeId ONE = new SaeId("one");
  private static final SaeId OTHER = new SaeId("other");

  @TempDir Path folder;

  @Test
  void onlyOneThatHasBeatenAllTheWhileDeclaresOthersDead() {
    Kme kme = kme();
    assertThat(declarations(kme, 0, 10, true)).isEmpty();
    assertThat(declarations(kme, 10, 20, true)).hasSizeGreaterThan(5);
    assertThat(declarations(kme, 24, 84, false)).isEmpty();
    assertThat(declarations(kme, 84, 94, true)).isEmpty();
    assertThat(declarations(kme, 94, 104, true)).hasSizeGreaterThan(5);
  }

  @Test
  void oneThatWasDeclaredDeadTellsItOnceAndSaysHelloAsAnother() {
    Kme kme = kme();
    assertThat(kme.on(BEGIN, new Input.Fenced(2)))
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Warn.class, warning -> assertThat(warning.what()).contains("as incarnation 2"));
    assertThat(kme.on(BEGIN, new Input.Fenced(2))).isEmpty();
  }

  @Test
  void farEndsHearOfASetBackFromTheProcessThatFoundIt() {
    Kme kme = kme();
    kme.on(BEGIN, new Input.Tick(new Head("first", 7, "token")));
    assertThat(kme.on(BEGIN.plusMillis(50), new Input.Tick(new Head("second", 5, "token"))))
        .noneMatch(Effect.Warn.class::isInstance)
        .noneMatch(LedgerNewsTest::tellsToForget);
    assertThat(kme.on(BEGIN.plusMillis(60), new Input.SetBack("it was found")))
        .anySatisfy(
            effect ->
                assertThat(effect)
                    .isInstanceOfSatisfying(
                        Effect.Warn.class,
                        warning -> assertThat(warning.what()).contains("was set back")))
        .anyMatch(LedgerNewsTest::tellsToForget);
  }

  @Test
  void aKeyOfTwoApplicationsHereWaitsForTheFirstWordOfAnyPeer() {
    Kme kme = kme();
    Input.Dec ask = new Input.Dec(1, ONE, OTHER, List.of(UUID.randomUUID()));
    assertThat(kme.on(BEGIN, ask))
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Give.class,
            give ->
                assertThat(give.answer())
                    .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                            assertThat(refused.why()).isEqualTo(Answer.Refusal.UNAVAILABLE)));
    Reply welcome =
        new Reply.Welcome(1, UUID.randomUUID(), new byte[0], Head.NONE, Head.NONE, Map.of());
    kme.on(BEGIN, new Input.Answered(GENEVA, welcome));
    assertThat(kme.on(BEGIN, ask)).singleElement().isInstanceOf(Effect.Write.class);
  }

  private static boolean tellsToForget(Effect effect) {
    return effect instanceof Effect.Send send && send.request() instanceof Request.Forget;
  }

  /// Which beats declared others dead.
  ///
  /// @param isWritten whether the ledger can be written
  private static List<Instant> declarations(
      Kme kme, int fromSecond, int second, boolean isWritten) {
    List<Instant> declared = new ArrayList<>();
    for (Instant now = BEGIN.plusSeconds(fromSecond);
        now.isBefore(BEGIN.plusSeconds(second));
        now = now.plusMillis(50)) {
      for (Effect effect : kme.on(now, new Input.Tick(Head.NONE))) {
        if (effect instanceof Effect.Write(long tag, Change change)) {
          if (change instanceof Change.Beat beat && !beat.deadBefore().equals(Instant.EPOCH)) {
            declared.add(now);
          }
          kme.on(
              now,
              isWritten
                  ? new Input.Written(tag, new Outcome.Done())
                  : new Input.NotWritten(tag, "the database is away"));
        }
      }
    }
    return declared;
  }

  private Kme kme() {
    Slab slab = new Slab();
    Entropy entropy = Entropy.operatingSystem();
    Vault vault = Vault.of(Stores.key(folder.resolve("store")), slab, entropy);
    Setting setting =
        new Setting(
            BERN,
            new Registry(
                List.of(
                    new Sae(ONE, BERN, Optional.empty()), new Sae(OTHER, BERN, Optional.empty())),
                List.of(new Pair(ONE, OTHER, Grade.NONE, true))),
            Map.of("bern-geneva", GENEVA),
            Map.of(),
            new Limits(256, 64, 256, 128, 16),
            Setting.Tuning.DEFAULT);
    Kme kme = new Kme(setting, new Strongbox(vault, slab, entropy, _ -> {}), slab, 1);
    kme.start(BEGIN, Optional.empty());
    return kme;
  }
}
