// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

class PolynomialHashTest {
  private static final BigInteger P = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);

  @Property(seed = "1")
  void equalsThePolynomialInBigIntegers(
      @ForAll long seed, @ForAll @IntRange(max = 1000) int bits, @ForAll boolean extreme) {
    var random = RandomStreams.seeded(seed).stream("hash");
    Bits key = extreme ? ones(127) : Bits.random(127, random);
    key.set(random.nextInt(127), false);
    Bits string = extreme ? ones(bits) : Bits.random(bits, random);
    assertThat(number(PolynomialHash.of(key, string))).isEqualTo(expected(number(key), string));
  }

  private static BigInteger expected(BigInteger key, Bits string) {
    BigInteger h = BigInteger.ZERO;
    for (int at = 0; at < string.length(); at += 120) {
      Bits block = string.slice(at, Math.min(at + 120, string.length()));
      h = h.add(number(block)).multiply(key).mod(P);
    }
    return h.add(BigInteger.valueOf(string.length())).multiply(key).mod(P);
  }

  private static BigInteger number(Bits bits) {
    BigInteger number = BigInteger.ZERO;
    for (int i = bits.length() - 1; i >= 0; i--) {
      number = number.shiftLeft(1).add(bits.get(i) ? BigInteger.ONE : BigInteger.ZERO);
    }
    return number;
  }

  private static Bits ones(int length) {
    long[] words = new long[length / 64 + 1];
    Arrays.fill(words, -1);
    return Bits.of(words, length);
  }

  @Property(seed = "1")
  void piecesDoNotMatter(@ForAll long seed, @ForAll @IntRange(max = 100) int bytes) {
    var random = RandomStreams.seeded(seed).stream("hash");
    Bits key = Bits.random(127, random);
    byte[] whole = bytes(bytes, random);
    var atOnce = new PolynomialHash(key);
    atOnce.absorb(whole);
    var piecewise = new PolynomialHash(key);
    for (int at = 0; at < bytes; ) {
      int end = Math.min(at + random.nextInt(40), bytes);
      piecewise.absorb(Arrays.copyOfRange(whole, at, end));
      at = end;
    }
    assertThat(piecewise.value().sameAs(atOnce.value())).isTrue();
  }

  static byte[] bytes(int length, RandomGenerator random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void theKeysZeroAndPHashToZero() {
    Bits string = ones(500);
    assertThat(PolynomialHash.of(Bits.zeros(127), string).ones()).isZero();
    assertThat(PolynomialHash.of(ones(127), string).ones()).isZero();
  }

  @Test
  void isTakenOnce() {
    var hash = new PolynomialHash(Bits.zeros(127));
    hash.value();
    assertThatThrownBy(hash::value).hasMessageContaining("taken already");
    assertThatThrownBy(() -> hash.absorb(new byte[1])).hasMessageContaining("taken already");
  }

  @Test
  void theBoundGrowsWithTheLength() {
    assertThat(PolynomialHash.bound(0)).isEqualTo(2 * 0x1p-127);
    assertThat(PolynomialHash.bound(120)).isEqualTo(3 * 0x1p-127);
    assertThat(PolynomialHash.bound(121)).isEqualTo(4 * 0x1p-127);
    assertThatThrownBy(() -> new PolynomialHash(Bits.zeros(128)))
        .hasMessageContaining("key has 128 bits");
  }
}
