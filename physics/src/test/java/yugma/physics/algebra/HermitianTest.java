// SPDX-License-Identifier: Apache-2.0
package yugma.physics.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class HermitianTest {
  private static Hermitian drawn(int size, long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("matrix");
    double[] entries = new double[2 * size * size];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = random.nextGaussian();
    }
    return Hermitian.of(size, entries);
  }

  private static double distance(Hermitian a, Hermitian b) {
    double most = 0;
    for (int i = 0; i < a.entries().length; i++) {
      most = Math.max(most, Math.abs(a.entries()[i] - b.entries()[i]));
    }
    return most;
  }

  @Test
  void isMadeUpOfItsSpectrum() {
    for (int size : new int[] {1, 2, 3, 8, 40}) {
      Hermitian matrix = drawn(size, size);
      Spectrum spectrum = matrix.spectrum();
      assertThat(distance(spectrum.of(value -> value), matrix)).isLessThan(1e-12);
      double[] one = new double[2 * size * size];
      for (int i = 0; i < size; i++) {
        one[2 * i * (size + 1)] = 1;
      }
      assertThat(distance(spectrum.of(_ -> 1), Hermitian.of(size, one))).isLessThan(1e-13);
    }
  }

  @Test
  void hasTheEigenvaluesOfAKnownMatrix() {
    // [[2, i], [-i, 2]] has 1 and 3
    double[] values = Hermitian.of(2, 2, 0, 0, 1, 0, -1, 2, 0).spectrum().values();
    Arrays.sort(values);
    assertThat(values[0]).isCloseTo(1, within(1e-15));
    assertThat(values[1]).isCloseTo(3, within(1e-15));
  }

  @Test
  void aroundIsAProductOfThree() {
    Hermitian a = drawn(3, 1);
    Hermitian cube = a.around(a);
    assertThat(distance(cube, a.spectrum().of(value -> value * value * value))).isLessThan(1e-12);
  }

  @Test
  void refusesWhatIsNotSquare() {
    assertThatThrownBy(() -> Hermitian.of(2, 1, 2, 3)).hasMessageContaining("3 numbers and 2 rows");
  }
}
