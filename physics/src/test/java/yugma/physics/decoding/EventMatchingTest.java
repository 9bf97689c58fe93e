// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStreams;

class EventMatchingTest {
  private final Neighbours neighbours = new Neighbours();
  private final EventMatching matching = new EventMatching(neighbours);
  private boolean[] seen = {};
  private long weight;

  private void draw(RandomGenerator random, int count, int largest, double density, double open) {
    int[] boundary = new int[count];
    for (int i = 0; i < count; i++) {
      boundary[i] = random.nextDouble() < open ? random.nextInt(largest) : Nearby.FAR;
    }
    neighbours.clear(count, IntStream.range(0, count).toArray(), boundary);
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        if (random.nextDouble() < density) {
          neighbours.add(i, j, 2 * random.nextInt(largest));
        }
      }
    }
  }

  /// The least weight of a perfect matching of the events of a set, [Nearby#FAR] if there is none.
  private int[] leastWeights(int count) {
    int[] least = new int[1 << count];
    for (int set = 1; set < least.length; set++) {
      int i = Integer.numberOfTrailingZeros(set);
      int rest = set & set - 1;
      least[set] = Math.min(Nearby.FAR, least[rest] + neighbours.toBoundary(i));
      for (int place = neighbours.start(i); place < neighbours.end(i); place++) {
        int j = neighbours.to(place);
        if ((rest >> j & 1) != 0) {
          least[set] = Math.min(least[set], least[rest ^ 1 << j] + neighbours.distance(place));
        }
      }
    }
    return least;
  }

  private void take(int event, int other) {
    assertThat(seen[event]).isFalse();
    seen[event] = true;
    if (other == Matching.BOUNDARY) {
      weight += neighbours.toBoundary(event);
    } else {
      assertThat(seen[other]).isFalse();
      seen[other] = true;
      weight += neighbours.distance(event, other);
    }
  }

  private void checkAgainstAllMatchings(int count) {
    int least = leastWeights(count)[(1 << count) - 1];
    if (least >= Nearby.FAR) {
      assertThatThrownBy(matching::solve).hasMessage("no errors of the model flip these detectors");
      return;
    }
    matching.solve();
    seen = new boolean[count];
    weight = 0;
    matching.forEach(this::take);
    assertThat(weight).isEqualTo(least);
    assertThat(IntStream.range(0, count).allMatch(i -> seen[i])).isTrue();
  }

  @Property(tries = 1000, seed = "1")
  void isAsLightAsTheLightestOfAllMatchings(@ForAll long seed) {
    RandomGenerator random = RandomStreams.seeded(seed).stream("matching");
    int count = 1 + random.nextInt(11);
    int largest = 1 << 1 + random.nextInt(8);
    draw(random, count, largest, random.nextDouble(), random.nextDouble());
    checkAgainstAllMatchings(count);
  }

  @Property(tries = 30, seed = "2")
  void isAsLightAsTheLightestOfFourteen(@ForAll long seed) {
    RandomGenerator random = RandomStreams.seeded(seed).stream("matching");
    draw(random, 14, 1 << 1 + random.nextInt(8), 0.3 + 0.7 * random.nextDouble(), 0.1);
    checkAgainstAllMatchings(14);
  }

  /// Weak duality on the result: no matching of a ring of odd rings is lighter than by enumeration
  /// of the ways to leave them.
  @Test
  void matchesNestedOddRings() {
    int count = 12;
    int[] boundary = new int[count];
    Arrays.fill(boundary, Nearby.FAR);
    neighbours.clear(count, IntStream.range(0, count).toArray(), boundary);
    for (int ring = 0; ring < 4; ring++) {
      for (int i = 0; i < 3; i++) {
        neighbours.add(3 * ring + i, 3 * ring + (i + 1) % 3, 2);
        neighbours.add(3 * ring + i, (3 * ring + 3 + i) % count, 20 + 4 * i);
      }
    }
    checkAgainstAllMatchings(count);
  }
}
