// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class ComplexLanesTest {
  private static final int BLOCK_QUBITS = 8;
  private static final int SIZE = 1 << BLOCK_QUBITS;

  private static RandomStream random(long seed) {
    return RandomStreams.seeded(seed).stream("complex");
  }

  private static double[] doubles(RandomStream random, int count) {
    return IntStream.range(0, count).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static MemorySegment segment(double... values) {
    MemorySegment segment = Arena.ofAuto().allocate(8L * values.length, 64);
    MemorySegment.copy(values, 0, segment, JAVA_DOUBLE, 0, values.length);
    return segment;
  }

  private static double[] after(double[] numbers, BiConsumer<ComplexLanes, MemorySegment> work) {
    MemorySegment many = segment(numbers);
    MemorySegment one = segment(numbers);
    work.accept(VectorComplexLanes.ONLY, many);
    work.accept(ScalarComplexLanes.ONLY, one);
    assertThat(many.toArray(JAVA_DOUBLE)).isEqualTo(one.toArray(JAVA_DOUBLE));
    return one.toArray(JAVA_DOUBLE);
  }

  /// Of 2^10 numbers each bit from 2 on is a partner in turn, those between 5 and 9 read ahead.
  @Property(tries = 80, seed = "1")
  void vectorAndScalarLanesAgreeOnRows(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int bit) {
    RandomStream random = random(seed);
    double[] numbers = doubles(random, 2048);
    long partner = 1L << bit;
    Runs runs = new Runs(1023 & ~partner & -partner, 0, partner, 1 << bit);
    double[] m = doubles(random, 8);
    long count = runs.count();
    double[] real = after(numbers, (lanes, row) -> lanes.mixReal(row, runs, 0, count, m));
    int behind = 2 << bit;
    assertThat(real[1]).isCloseTo(m[0] * numbers[1] + m[1] * numbers[1 + behind], within(1e-12));
    assertThat(real[1 + behind])
        .isCloseTo(m[2] * numbers[1] + m[3] * numbers[1 + behind], within(1e-12));
    double[] mixed = after(numbers, (lanes, row) -> lanes.mix(row, runs, 0, count, m));
    double imaginary =
        m[0] * numbers[1] + m[1] * numbers[0] + m[2] * numbers[1 + behind] + m[3] * numbers[behind];
    assertThat(mixed[1]).isCloseTo(imaginary, within(1e-12));
    double[] moved = after(numbers, (lanes, row) -> lanes.exchange(row, runs, 0, count));
    assertThat(moved[3]).isEqualTo(numbers[3 + behind]);
    Runs part = new Runs(runs.free(), partner, 0, runs.length());
    double[] turned = after(numbers, (lanes, row) -> lanes.scale(row, part, 0, count, m[0], m[1]));
    assertThat(turned[behind])
        .isCloseTo(m[0] * numbers[behind] - m[1] * numbers[behind + 1], within(1e-12));
    assertThat(turned[1]).isEqualTo(numbers[1]);
  }

  @Property(tries = 40, seed = "1")
  void vectorAndScalarLanesAgreeOnNeighbours(@ForAll long seed) {
    RandomStream random = random(seed);
    double[] numbers = doubles(random, 64);
    double[] m = doubles(random, 8);
    Runs runs = new Runs(16, 0, 0, 16);
    for (int distance = 1; distance <= 2; distance++) {
      int d = distance;
      double[] mixed =
          after(numbers, (lanes, row) -> lanes.mixInside(row, runs, 0, runs.count(), d, m));
      double real =
          m[0] * numbers[0] - m[1] * numbers[1] + m[2] * numbers[2 * d] - m[3] * numbers[2 * d + 1];
      assertThat(mixed[0]).isCloseTo(real, within(1e-12));
    }
  }

  private static void agree(double[] block, BiConsumer<TileLanes, MemorySegment> work) {
    MemorySegment many = segment(block);
    MemorySegment one = segment(block);
    work.accept(VectorTileLanes.ONLY, many);
    work.accept(ScalarTileLanes.ONLY, one);
    assertThat(many.toArray(JAVA_DOUBLE)).isEqualTo(one.toArray(JAVA_DOUBLE));
    assertThat(one.toArray(JAVA_DOUBLE)).isNotEqualTo(block);
  }

  private static int[] bases(int mask) {
    int units = mask & ~7;
    return IntStream.range(0, 1 << Integer.bitCount(units))
        .map(i -> Integer.expand(i, units))
        .toArray();
  }

  @Property(tries = 80, seed = "1")
  void vectorAndScalarLanesAgreeOnTiles(
      @ForAll long seed, @ForAll @IntRange(max = 2) int stages, @ForAll boolean turns) {
    RandomStream random = random(seed);
    double[] block = doubles(random, 2 * SIZE);
    MemorySegment table = segment(doubles(random, 16 * 4 << stages));
    int[] strides = IntStream.range(0, stages).map(stage -> 16 << stage).toArray();
    int[] bases = bases(SIZE - 1 & ~((1 << stages) - 1 << 4));
    int[] rows = IntStream.of(bases).map(base -> base >>> 7 | (base >>> 3 & 1) << 1).toArray();
    Tile tile = Tile.across(bases, rows, strides, doubles(random, 2 * stages), turns);
    if (stages > 0 || turns) {
      agree(block, (lanes, memory) -> lanes.tile(memory, tile, table));
    }
    double[] inside = doubles(random, 24);
    java.util.Arrays.fill(inside, 8 * stages % 24, 8 * stages % 24 + 8, 0);
    Tile units = Tile.inside(bases(SIZE - 1), new int[SIZE / 8], inside, turns);
    agree(block, (lanes, memory) -> lanes.tile(memory, units, table));
  }

  @Property(tries = 40, seed = "1")
  void vectorAndScalarLanesAgreeOnMixturesUnderControl(@ForAll long seed) {
    RandomStream random = random(seed);
    double[] block = doubles(random, 2 * SIZE);
    double[] m = doubles(random, 32);
    int[] bases = bases(SIZE - 1 & ~(32 | 64));
    agree(block, (lanes, memory) -> lanes.mixAcross(memory, bases, 32, m));
    for (int distance = 1; distance <= 4; distance *= 2) {
      int d = distance;
      agree(block, (lanes, memory) -> lanes.mixInside(memory, bases, d, m));
    }
    MemorySegment factors = segment(doubles(random, 16 * 5));
    int[] of = IntStream.range(0, SIZE / 8).map(i -> i % 5).toArray();
    MemorySegment source = segment(block);
    agree(block, (lanes, memory) -> lanes.multiply(memory, source, factors, of));
  }

  @Test
  void whatIsGatheredAndScatteredIsAsBefore() {
    double[] numbers = doubles(random(1), 2048);
    int[] offsets = IntStream.range(0, SIZE / 8).map(unit -> 3 * unit + 1).toArray();
    for (TileLanes lanes : new TileLanes[] {VectorTileLanes.ONLY, ScalarTileLanes.ONLY}) {
      MemorySegment row = segment(numbers);
      MemorySegment block = segment(new double[2 * SIZE]);
      lanes.gather(row, 8, offsets, block);
      assertThat(block.getAtIndex(JAVA_DOUBLE, 9)).isEqualTo(numbers[2 * (8 + 8 * 4 + 1)]);
      assertThat(block.getAtIndex(JAVA_DOUBLE, SIZE + 9))
          .isEqualTo(numbers[2 * (8 + 8 * 4 + 1) + 1]);
      row.fill((byte) 0);
      lanes.scatter(block, row, 8, offsets);
      assertThat(row.getAtIndex(JAVA_DOUBLE, 2 * (8 + 8 * 4 + 1) + 1))
          .isEqualTo(numbers[2 * (8 + 8 * 4 + 1) + 1]);
      assertThat(row.getAtIndex(JAVA_DOUBLE, 0)).isZero();
    }
  }

  @Test
  void shapesThatNoKernelTakesAreRefused() {
    assertThatThrownBy(() -> new Runs(0, 0, 0, 6)).hasMessageContaining("ranges have 6 numbers");
    assertThatThrownBy(
            () -> Tile.across(new int[0], new int[0], new int[] {8}, new double[1], false))
        .hasMessage("1 stages with 1 coefficients");
    assertThatThrownBy(() -> Tile.inside(new int[0], new int[0], new double[8], false))
        .hasMessage("8 coefficients, must be 24");
  }
}
