// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.evidence.crash.History.Got;
import yugma.evidence.crash.NaiveLedger.Fault;

class HistoryTest {
  private final History history = new History();

  @TempDir private Path folder;

  private static Got key(int number) {
    return new Got("key-" + number, new long[] {number, -number});
  }

  @Test
  void findsNothingWhereNothingIsWrong() throws IOException {
    run(Fault.NONE);
    assertThat(history.violations()).isEmpty();
    assertThat(history.count(History.Count.FETCHED)).isEqualTo(20);
    assertThat(history.due()).isEmpty();
  }

  @Test
  void findsKeysThatALedgerHandsOutTwice() throws IOException {
    run(Fault.REDELIVERS);
    assertThat(history.violations()).anyMatch(told -> told.endsWith("was delivered to b1 twice"));
  }

  @Test
  void findsKeysThatALedgerHandsOutAgainSinceACrashTookItsLastCommits() throws IOException {
    run(Fault.FORGETS);
    assertThat(history.violations()).anyMatch(told -> told.endsWith("was delivered to b1 twice"));
  }

  @Test
  void findsMaterialThatBothEndsPickedAtTheSameTime() throws IOException {
    run(Fault.CROSSES);
    assertThat(history.violations()).anyMatch(told -> told.endsWith("has bits of an earlier key"));
  }

  /// Ten keys each way, with a crash of the second entity and everything fetched twice.
  private void run(Fault fault) throws IOException {
    TwoEntities entities = new TwoEntities(folder, fault, history);
    entities.block(8_192);
    for (int k = 0; k < 10; k++) {
      String fromA = entities.enc("a");
      String fromB = entities.enc("b");
      assertThat(entities.dec("b", fromA)).isTrue();
      assertThat(entities.dec("a", fromB)).isTrue();
      entities.dec("b", fromA);
      if (k == 9) {
        entities.crash("b");
        entities.tick(); // it hands nothing out before the other has spoken
        entities.dec("b", fromA);
      }
    }
  }

  @Test
  void findsAKeyForSomebodyWhoIsNotEntitled() {
    history.given("a1", Set.of("b1"), 1, List.of(key(1)));
    history.fetched("b2", List.of("key-1"), List.of(key(1)));
    assertThat(history.violations())
        .containsExactly("key key-1 was delivered to b2, who is not entitled");
  }

  @Test
  void findsOtherBitsAtTheOtherEnd() {
    history.given("a1", Set.of("b1"), 1, List.of(key(1)));
    history.fetched("b1", List.of("key-1"), List.of(new Got("key-1", new long[] {7, 8})));
    assertThat(history.violations())
        .containsExactly("key key-1 has other bits for b1 than for its master");
  }

  @Test
  void findsFewerKeysThanWereAskedFor() {
    history.given("a1", Set.of("b1"), 3, List.of(key(1), key(2)));
    history.fetched("b1", List.of("key-1", "key-2"), List.of(key(1)));
    assertThat(history.violations())
        .containsExactly(
            "a1 asked for 3 keys and got 2",
            "b1 asked for keys [key-1, key-2] and got others, or not all");
  }

  @Test
  void aKeyIsDueUntilItIsFetchedOrNobodyKnowsOrAStoreWasSetBack() {
    history.given("a1", Set.of("b1"), 1, List.of(key(1)));
    history.excuse();
    history.given("a1", Set.of("b1"), 3, List.of(key(2), key(3), key(4)));
    history.fetched("b1", List.of("key-2"), List.of(key(2)));
    history.unknown("b1", List.of("key-3"));
    assertThat(history.due()).containsExactly(new History.Due("b1", "a1", "key-4"));
    history.lost(history.due().getFirst());
    assertThat(history.violationCount()).isEqualTo(1);
  }
}
