// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yugma.network.link.LinkStore.Spending;

class LinkStoreTest {
  private final LinkStore store = new LinkStore(100, 0, OptionalLong.empty());

  @Test
  void theOldestKeyGoesFirstAndEachBlockCountsItsEpsilonOnce() {
    store.add(50, 1e-9);
    store.add(50, 1e-10);
    assertThat(store.take(100, 0, Spending.DELIVERED)).as("the buffer has none").isZero();
    assertThat(store.take(20, 10, Spending.RELAYED)).isCloseTo(1e-9, within(1e-20));
    assertThat(store.take(40, 0, Spending.DELIVERED)).isCloseTo(1.1e-9, within(1e-20));
    assertThat(store.available()).isEqualTo(30);
  }

  @Test
  void whatIsSpentIsKnownByPurpose() {
    store.take(30, 0, Spending.DELIVERED);
    store.take(20, 10, Spending.RELAYED);
    assertThat(store.spent(Spending.DELIVERED)).isEqualTo(30);
    assertThat(store.spent(Spending.RELAYED)).isEqualTo(20);
    assertThat(store.spent(Spending.AUTHENTICATION)).isEqualTo(10);
    assertThat(store.spent(Spending.EXPIRED)).isZero();
    assertThat(store.available()).isEqualTo(40);
  }

  @Test
  void aFullStoreDropsItsOldest() {
    LinkStore small = new LinkStore(0, 0, OptionalLong.of(100));
    assertThat(small.add(60, 1e-3)).isZero();
    assertThat(small.add(60, 1e-9)).isEqualTo(20);
    assertThat(small.add(250, 1e-12)).isEqualTo(250);
    assertThat(small.available()).isEqualTo(100);
    assertThat(small.spent(Spending.EXPIRED)).isEqualTo(270);
    assertThat(small.take(100, 0, Spending.DELIVERED)).isEqualTo(1e-12);
  }

  @Test
  void aBufferBeyondTheLimitExpiresAtOnce() {
    LinkStore small = new LinkStore(150, 0, OptionalLong.of(100));
    assertThat(small.available()).isEqualTo(100);
    assertThat(small.spent(Spending.EXPIRED)).isEqualTo(50);
  }

  @Test
  void moreThanThereIsCannotBeTaken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.take(90, 11, Spending.RELAYED))
        .withMessageContaining("101 bits")
        .withMessageContaining("100 in store");
    assertThatIllegalArgumentException().isThrownBy(() -> store.take(-1, 0, Spending.DELIVERED));
    assertThat(store.available()).isEqualTo(100);
  }
}
