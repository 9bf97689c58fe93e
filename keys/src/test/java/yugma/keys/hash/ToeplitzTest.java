// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

class ToeplitzTest {
  @Property(tries = 200, seed = "1")
  void smallSizesEqualTheSumBitByBit(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 700) int in,
      @ForAll @IntRange(min = 1, max = 700) int out) {
    compare(seed, in, out, 1);
  }

  /// Around the limits of leaves and tiles; every 97th output bit is compared.
  @ParameterizedTest
  @CsvSource({
    "2560, 2560", "2561, 2561", "2559, 2623", "10007, 5003", "5003, 10007", "20480, 5120",
    "40001, 40001", "99991, 24989", "24989, 99991", "200003, 1", "1, 200003", "200003, 63"
  })
  void largeSizesEqualTheSumBitByBit(int in, int out) {
    compare(in, in, out, 97);
  }

  private static void compare(long seed, int in, int out, int step) {
    var random = RandomStreams.seeded(seed).stream("toeplitz");
    var toeplitz = new Toeplitz(in, out);
    Bits matrix = Bits.random(toeplitz.seedBits(), random);
    Bits input = Bits.random(in, random);
    Bits hash = toeplitz.hash(matrix, input);
    assertThat(hash.length()).isEqualTo(out);
    for (int i = 0; i < out; i += step) {
      boolean bit = false;
      for (int j = 0; j < in; j++) {
        bit ^= matrix.get(i - j + in - 1) && input.get(j);
      }
      assertThat(hash.get(i)).as("bit %s", i).isEqualTo(bit);
    }
  }

  @Property(tries = 20, seed = "1")
  void isLinear(@ForAll long seed) {
    var random = RandomStreams.seeded(seed).stream("toeplitz");
    var toeplitz = new Toeplitz(30_011, 9_973);
    Bits matrix = Bits.random(toeplitz.seedBits(), random);
    Bits a = Bits.random(30_011, random);
    Bits b = Bits.random(30_011, random);
    Bits sumOfHashes = toeplitz.hash(matrix, a);
    sumOfHashes.xor(toeplitz.hash(matrix, b));
    a.xor(b);
    assertThat(toeplitz.hash(matrix, a).sameAs(sumOfHashes)).isTrue();
  }

  @Test
  void refusesSizesThatDoNotFit() {
    var toeplitz = new Toeplitz(10, 4);
    assertThatThrownBy(() -> toeplitz.hash(Bits.zeros(14), Bits.zeros(10)))
        .hasMessageContaining("seed has 14 bits, must have 13");
    assertThatThrownBy(() -> toeplitz.hash(Bits.zeros(13), Bits.zeros(9)))
        .hasMessageContaining("input has 9 bits");
    assertThatThrownBy(() -> new Toeplitz(10, 0)).hasMessageContaining("10 to 0 bits");
  }
}
