// SPDX-License-Identifier: Apache-2.0
package yugma.keys.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStreams;

class BookTest {
  @Property
  void everySequenceOfVerbsBalances(@ForAll long seed) {
    var random = new RandomStreams(seed).stream("book");
    long preshared = random.nextLong(10_000);
    long generated = 0;
    long spent = 0;
    long discarded = 0;
    Book book = Book.opened(preshared);
    for (int step = random.nextInt(50); step > 0; step--) {
      long bits = random.nextLong(2_000);
      switch (random.nextInt(3)) {
        case 0 -> {
          book = book.generate(bits);
          generated += bits;
        }
        case 1 -> {
          long most = Math.min(bits, book.stored());
          book = book.authenticate(most);
          spent += most;
        }
        default -> {
          book = book.discard(bits);
          discarded += bits;
        }
      }
    }
    assertThat(book)
        .isEqualTo(
            new Book(
                preshared,
                generated,
                preshared + generated - spent,
                0,
                0,
                0,
                spent,
                0,
                0,
                discarded));
  }

  @Test
  void aBookThatDoesNotBalanceCannotBeMade() {
    assertThatThrownBy(() -> new Book(100, 0, 99, 0, 0, 0, 0, 0, 0, 0))
        .hasMessage("book has 100 bits in and 99 bits out, must balance");
    assertThatThrownBy(() -> new Book(0, 0, 1, -1, 0, 0, 0, 0, 0, 0))
        .hasMessageContaining("reserved is -1 bits");
    assertThat(new Book(7, 21, 1, 2, 3, 4, 5, 6, 7, 99).discarded()).isEqualTo(99);
  }

  @Test
  void spendsOnlyWhatIsStored() {
    Book book = Book.opened(512);
    assertThat(book.covers(512)).isTrue();
    assertThat(book.authenticate(512).covers(1)).isFalse();
    assertThatThrownBy(() -> book.authenticate(513)).hasMessageContaining("at most the 512");
    assertThatThrownBy(() -> book.generate(-1)).hasMessageContaining("-1 bits");
    assertThatThrownBy(() -> book.authenticate(-1)).hasMessageContaining("-1 bits");
  }
}
