// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;

class BlockMapTest {
  @Property(tries = 50, seed = "1")
  void holdsTheParityOfEveryBlock(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int words) {
    var blocks = new Blocks(64 * words);
    var random = RandomStreams.seeded(seed).stream("bits");
    Bits bits = Bits.random(blocks.length(), random);
    BlockMap map = BlockMap.parities(blocks, bits.toWords());
    int flipped = random.nextInt(blocks.length());
    bits.flip(flipped);
    map.flipAll(flipped);
    for (int level = 0; level <= blocks.top(); level++) {
      for (int index = 0; index < blocks.count(level); index++) {
        int end = Math.min((index + 1) << level, blocks.length());
        boolean parity = bits.slice(index << level, end).ones() % 2 == 1;
        assertThat(map.get(Blocks.name(level, index))).isEqualTo(parity);
      }
    }
  }

  @Property(tries = 200, seed = "1")
  void findsTheLowestBlockThatIsSet(
      @ForAll @IntRange(max = 4095) int place, @ForAll @IntRange(max = 12) int level) {
    BlockMap map = new BlockMap(new Blocks(4096));
    assertThat(map.lowest(place, 99)).isEqualTo(99);
    map.flip(Blocks.name(12, 0));
    if (level < 12) {
      map.flip(Blocks.name(level, place >> level));
    }
    assertThat(map.lowest(place, 99)).isEqualTo(level);
  }
}
