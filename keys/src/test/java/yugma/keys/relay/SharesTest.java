// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

class SharesTest {
  @Property(seed = "1")
  void joiningGivesTheKey(
      @ForAll long seed,
      @ForAll @IntRange(max = 500) int keyBits,
      @ForAll @IntRange(min = 1, max = 6) int count) {
    RandomStreams streams = RandomStreams.seeded(seed);
    Bits key = Bits.random(keyBits, streams.stream("key"));
    Bits before = key.slice(0, keyBits);
    List<Bits> shares = Shares.split(key, count, streams.stream("shares"));
    assertThat(shares).hasSize(count);
    assertThat(Shares.join(shares).sameAs(key)).isTrue();
    assertThat(Shares.join(shares.reversed()).sameAs(before)).isTrue();
  }

  /// Exact: over all outcomes of the random bits, what is left when one share is missing takes each
  /// value once, for every key.
  @ParameterizedTest
  @CsvSource({"1,2", "3,2", "2,3", "3,3", "2,4"})
  void allSharesButOneSayNothingOfTheKey(int keyBits, int count) {
    int outcomes = 1 << keyBits * (count - 1);
    for (int key = 0; key < 1 << keyBits; key++) {
      for (int missing = 0; missing < count; missing++) {
        Map<Integer, Integer> seen = new TreeMap<>();
        for (int outcome = 0; outcome < outcomes; outcome++) {
          List<Bits> shares = new ArrayList<>(split(key, keyBits, count, outcome));
          shares.remove(missing);
          int view = 0;
          for (Bits share : shares) {
            view = view << keyBits | (int) share.word(0);
          }
          seen.merge(view, 1, Integer::sum);
        }
        assertThat(seen).hasSize(outcomes);
        assertThat(seen.values()).containsOnly(1);
      }
    }
  }

  private static List<Bits> split(int key, int keyBits, int count, int outcome) {
    Iterator<Integer> draws =
        IntStream.range(0, count - 1).mapToObj(s -> outcome >>> s * keyBits).iterator();
    RandomGenerator random = draws::next;
    return Shares.split(Bits.of(new long[] {key}, keyBits), count, random);
  }

  @Test
  void refusesNoSharesAndSharesThatDoNotFit() {
    assertThatThrownBy(() -> Shares.split(Bits.zeros(3), 0, RandomStreams.seeded(1).stream("none")))
        .hasMessage("number of shares is 0, must be at least 1");
    assertThatThrownBy(() -> Shares.join(List.of())).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> Shares.join(List.of(Bits.zeros(3), Bits.zeros(4))))
        .hasMessageContaining("must be equal");
  }
}
