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
