// SPDX-License-Identifier: Apache-2.0
package yugma.keys.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStreams;

class BookTest {
  /// The verbs that take from the store, and where the bits are found afterwards.
  private static final List<Spending> SPENDINGS =
      List.of(
          new Spending("reserved", Book::reserve, Book::reserved),
          new Spending("delivered", Book::deliver, Book::delivered),
          new Spending("relayed", Book::relay, Book::relayed),
          new Spending("authentication", Book::authenticate, Book::authentication),
          new Spending("expired", Book::expire, Book::expired),
          new Spending("voided", Book::withdraw, Book::voided));

  private record Spending(
      String column, BiFunction<Book, Long, Book> verb, ToLongFunction<Book> entry) {}

  @Property(seed = "1")
  void everySequenceOfVerbsBalances(@ForAll long seed) {
    var random = RandomStreams.seeded(seed).stream("book");
    long preshared = random.nextLong(10_000);
    long generated = 0;
    long discarded = 0;
    long[] spent = new long[SPENDINGS.size()];
    Book book = Book.opened(preshared);
    for (int step = random.nextInt(80); step > 0; step--) {
      long bits = random.nextLong(2_000);
      int verb = random.nextInt(SPENDINGS.size() + 3);
      if (verb < SPENDINGS.size()) {
        long most = Math.min(bits, book.stored());
        book = SPENDINGS.get(verb).verb().apply(book, most);
        spent[verb] += most;
      } else if (verb == SPENDINGS.size()) {
        long most = Math.min(bits, book.reserved());
        book = book.release(most);
        spent[0] -= most;
      } else if (verb == SPENDINGS.size() + 1) {
        book = book.generate(bits);
        generated += bits;
      } else {
        book = book.discard(bits);
        discarded += bits;
      }
    }
    long stored = preshared + generated - Arrays.stream(spent).sum();
    assertThat(book)
        .isEqualTo(
            new Book(
                preshared, generated, stored, spent[0], spent[1], spent[2], spent[3], spent[4],
                spent[5], discarded));
  }

  @Test
  void everyVerbTakesOnlyWhatIsStored() {
    Book book = Book.opened(512);
    for (Spending spending : SPENDINGS) {
      Book emptied = spending.verb().apply(book, 512L);
      assertThat(spending.entry().applyAsLong(emptied)).isEqualTo(512);
      assertThat(emptied.stored()).isZero();
      assertThatThrownBy(() -> spending.verb().apply(book, 513L))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(spending.column() + " takes 513 bits, must be at most the 512 stored");
      assertThatThrownBy(() -> spending.verb().apply(book, -1L))
          .hasMessage(spending.column() + " is -1 bits, must be at least 0");
    }
  }

  @Test
  void releasesOnlyWhatIsReserved() {
    Book book = Book.opened(512).reserve(12);
    assertThat(book.release(12)).isEqualTo(Book.opened(512));
    assertThatThrownBy(() -> book.release(13))
        .hasMessage("stored takes 13 bits, must be at most the 12 reserved");
  }

  @Test
  void whatIsReservedIsHandedOutOrGivenUp() {
    Book book = Book.opened(512).reserve(12);
    assertThat(book.deliverReserved(3).expireReserved(4).withdrawReserved(5))
        .isEqualTo(new Book(512, 0, 500, 0, 3, 0, 0, 4, 5, 0));
    assertThatThrownBy(() -> book.deliverReserved(13))
        .hasMessage("delivered takes 13 bits, must be at most the 12 reserved");
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
  void neitherStoresNorDiscardsLessThanNothing() {
    Book book = Book.opened(512);
    assertThat(book.covers(512)).isTrue();
    assertThat(book.authenticate(512).covers(1)).isFalse();
    assertThatThrownBy(() -> book.generate(-1))
        .hasMessage("generated is -1 bits, must be at least 0");
    assertThatThrownBy(() -> book.discard(-1))
        .hasMessage("discarded is -1 bits, must be at least 0");
  }
}
