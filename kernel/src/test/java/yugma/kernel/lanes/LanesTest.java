// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class LanesTest {
  private static long[] words(RandomStream random, int count) {
    return random.longs(count).toArray();
  }

  @Property(tries = 300, seed = "1")
  void vectorAndScalarLanesAgree(
      @ForAll long seed,
      @ForAll @IntRange(max = 17) int aFrom,
      @ForAll @IntRange(max = 17) int bFrom,
      @ForAll @IntRange(max = 150) int words) {
    RandomStream random = RandomStreams.seeded(seed).stream("words");
    long[] a = words(random, aFrom + words + 3);
    long[] b = words(random, bFrom + words + 5);
    Lanes one = ScalarLanes.ONLY;
    Lanes many = VectorLanes.ONLY;
    assertThat(many.fold(a, aFrom, words)).isEqualTo(one.fold(a, aFrom, words));
    assertThat(many.parity(a, aFrom, words)).isEqualTo(one.parity(a, aFrom, words));
    assertThat(many.ones(a, aFrom, words)).isEqualTo(one.ones(a, aFrom, words));
    assertThat(many.distance(a, aFrom, b, bFrom, words))
        .isEqualTo(one.distance(a, aFrom, b, bFrom, words));
    long[] byMany = a.clone();
    long[] byOne = a.clone();
    many.xor(byMany, aFrom, b, bFrom, words);
    one.xor(byOne, aFrom, b, bFrom, words);
    assertThat(byMany).isEqualTo(byOne);
  }

  @Property(tries = 200, seed = "1")
  void vectorAndScalarLanesAgreeOnRows(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int words) {
    RandomStream random = RandomStreams.seeded(seed).stream("words");
    Lanes one = ScalarLanes.ONLY;
    Lanes many = VectorLanes.ONLY;
    long[] byOne = words(random, 64 * words);
    long[] byMany = byOne.clone();
    assertThat(many.foldCommon(byOne, words, byMany, 2 * words, words))
        .isEqualTo(one.foldCommon(byOne, words, byMany, 2 * words, words));
    assertThat(many.multiply(byMany, 0, 4 * words, words))
        .isEqualTo(one.multiply(byOne, 0, 4 * words, words));
    assertThat(byMany).isEqualTo(byOne);
    for (boolean isAdded : new boolean[] {false, true}) {
      int meet = 0;
      for (int w = 0; w < words; w++) {
        meet += Long.bitCount(byOne[7 * words + w] & byOne[9 * words + w]);
      }
      long[] mask = Arrays.copyOfRange(byOne, 9 * words, 10 * words);
      assertThat(many.addMask(byMany, words, 7 * words, mask, 0, words, isAdded))
          .isEqualTo(one.addMask(byOne, words, 7 * words, mask, 0, words, isAdded))
          .isEqualTo(meet % 2 == 1);
      assertThat(byMany).isEqualTo(byOne);
    }
    int[] pairs = random.ints(40, 0, 32).map(row -> row * words).toArray();
    many.xorPairs(byMany, pairs, words);
    one.xorPairs(byOne, pairs, words);
    assertThat(byMany).isEqualTo(byOne);
    int[] apart = {0, 3 * words, 5 * words, 2 * words, 3 * words, 7 * words};
    many.exchangePairs(byMany, apart, words);
    one.exchangePairs(byOne, apart, words);
    assertThat(byMany).isEqualTo(byOne);
    long[] turnedByOne = new long[64 * words];
    long[] turnedByMany = new long[64 * words];
    many.turnSquares(byMany, words, turnedByMany);
    one.turnSquares(byOne, words, turnedByOne);
    assertThat(turnedByMany).isEqualTo(turnedByOne);
  }

  @Property(tries = 30, seed = "1")
  void scalarLanesWorkOnRowsBitByBit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int words) {
    RandomStream random = RandomStreams.seeded(seed).stream("words");
    long[] rows = words(random, 64 * words);
    long[] kept = rows.clone();
    int meet = 0;
    for (int w = 0; w < words; w++) {
      meet += Long.bitCount(rows[words + w] & rows[2 * words + w]);
    }
    assertThat(Lanes.scalar().multiply(rows, 0, 2 * words, words)).isEqualTo(meet % 2 == 1);
    for (int i = 0; i < 2 * words; i++) {
      assertThat(rows[i]).isEqualTo(kept[i] ^ kept[i + 2 * words]);
    }
    Lanes.scalar().exchangePairs(rows, new int[] {0, 3 * words}, words);
    assertThat(rows[3 * words]).isEqualTo(kept[0] ^ kept[2 * words]);
    assertThat(rows[0]).isEqualTo(kept[3 * words]);
    Lanes.scalar().xorPairs(rows, new int[] {0, 3 * words, 0, 3 * words}, words);
    assertThat(rows[0]).isEqualTo(kept[3 * words]);
    long[] before = rows.clone();
    long[] turned = new long[64 * words];
    Lanes.scalar().turnSquares(rows, words, turned);
    for (int bit = 0; bit < 64 * words; bit++) {
      for (int row = 0; row < 64; row++) {
        long expected = before[row * words + bit / 64] >>> bit & 1;
        assertThat(turned[bit] >>> row & 1).isEqualTo(expected);
      }
    }
  }

  @Property(tries = 100, seed = "1")
  void scalarLanesCountBitByBit(@ForAll long seed, @ForAll @IntRange(max = 20) int words) {
    RandomStream random = RandomStreams.seeded(seed).stream("words");
    long[] a = words(random, words + 2);
    long[] b = words(random, words + 2);
    long ones = 0;
    long distance = 0;
    for (int bit = 64; bit < 64 * (words + 1); bit++) {
      long mine = (a[bit / 64] >>> bit) & 1;
      ones += mine;
      distance += mine ^ ((b[bit / 64] >>> bit) & 1);
    }
    Lanes lanes = Lanes.scalar();
    assertThat(lanes.ones(a, 1, words)).isEqualTo(ones);
    assertThat(lanes.distance(a, 1, b, 1, words)).isEqualTo(distance);
    assertThat(lanes.parity(a, 1, words)).isEqualTo(ones % 2 == 1);
    long[] sum = a.clone();
    lanes.xor(sum, 1, b, 1, words);
    assertThat(lanes.ones(sum, 1, words)).isEqualTo(distance);
    assertThat(sum[0]).isEqualTo(a[0]);
    assertThat(sum[words + 1]).isEqualTo(a[words + 1]);
  }

  @Test
  void rangesOutsideTheArrayAreRefusedBeforeAWordChanges() {
    for (Lanes lanes : List.of(ScalarLanes.ONLY, VectorLanes.ONLY)) {
      long[] target = new long[20];
      long[] ones = new long[20];
      Arrays.fill(ones, -1);
      assertThatThrownBy(() -> lanes.xor(target, 5, ones, 0, 16))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> lanes.fold(ones, -1, 3))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(target).containsOnly(0);
    }
  }

  @Test
  void anUnknownChoiceIsRefused() {
    assertThatThrownBy(() -> Probe.choose("fast"))
        .hasMessage("yugma.lanes is 'fast', must be 'best' or 'scalar'");
  }

  @Test
  void thisJavaTakesVectorLanes() {
    assertThat(Lanes.best()).isSameAs(VectorLanes.ONLY);
  }

  @Test
  void aJavaWithoutTheVectorModuleTakesScalarLanes() throws Exception {
    assertThat(outputOfJava(List.of())).isEqualTo("scalar");
  }

  @Test
  void thePropertyLeavesVectorLanesOut() throws Exception {
    List<String> flags = List.of("--add-modules", "jdk.incubator.vector", "-Dyugma.lanes=scalar");
    assertThat(outputOfJava(flags)).isEqualTo("scalar");
  }

  private static String outputOfJava(List<String> flags) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(PrintsItsLanes.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return output;
  }

  /// The program of the other Java.
  static final class PrintsItsLanes {
    private PrintsItsLanes() {}

    public static void main(String[] args) {
      System.out.println(Lanes.best().description());
    }
  }
}
