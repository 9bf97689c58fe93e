// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.Arrays;

/// One bit for every dyadic block of a frame, laid out so that the blocks that hold a place lie in
/// four words, and the halves of a block side by side.
///
/// Five levels make a layer. A word holds a tree of 32 leaves in heap order without its root: nodes
/// `2i` and `2i + 1` are the halves of node `i`, nodes 32 to 63 the leaves. The root is a leaf of
/// the layer above. What lies on a leaf's way up is a mask. Two bits of memory for a bit of key.
final class BlockMap {
  private static final int LAYERS = 4;
  private static final long[] PATHS = new long[32];

  static {
    for (int leaf = 0; leaf < 32; leaf++) {
      for (int node = 32 + leaf; node > 1; node >>= 1) {
        PATHS[leaf] |= 1L << node;
      }
    }
  }

  private final long[][] layers = new long[LAYERS][];

  /// All zeros.
  BlockMap(Blocks blocks) {
    for (int layer = 0; layer < LAYERS; layer++) {
      layers[layer] = new long[blocks.count(5 * (layer + 1))];
    }
  }

  /// The parities of all blocks.
  static BlockMap parities(Blocks blocks, long[] bits) {
    BlockMap map = new BlockMap(blocks);
    long[] leaves = bits;
    for (long[] layer : map.layers) {
      long[] roots = new long[layer.length / 64 + 1];
      for (int w = 0; w < layer.length; w++) {
        long sums = sums((leaves[w >> 1] >>> (32 * (w & 1))) & 0xffff_ffffL);
        layer[w] = sums & -4;
        roots[w >> 6] |= ((sums >>> 1) & 1) << w;
      }
      leaves = roots;
    }
    return map;
  }

  private static long sums(long leaves) {
    long level = leaves;
    long sums = leaves << 32;
    for (int nodes = 16; nodes > 0; nodes >>= 1) {
      level = Long.compress(level ^ (level >>> 1), 0x5555_5555_5555_5555L);
      sums |= level << nodes;
    }
    return sums;
  }

  boolean get(int block) {
    return ((layers[Blocks.level(block) / 5][word(block)] >>> node(block)) & 1) != 0;
  }

  void flip(int block) {
    layers[Blocks.level(block) / 5][word(block)] ^= 1L << node(block);
  }

  /// Adds a parity to the bit of a left half, and makes the right half's the opposite; without a
  /// branch, since no processor foresees parities.
  ///
  /// @return the half whose bit is one
  int halve(int left, int parity) {
    long[] layer = layers[Blocks.level(left) / 5];
    int word = word(left);
    int node = node(left);
    long even = ((layer[word] >>> node) & 1) ^ parity ^ 1;
    layer[word] = (layer[word] & ~(3L << node)) | ((1 + even) << node);
    return left + (int) even;
  }

  private static int word(int block) {
    return Blocks.index(block) >> (5 - Blocks.level(block) % 5);
  }

  private static int node(int block) {
    int nodes = 32 >> Blocks.level(block) % 5;
    return nodes | (Blocks.index(block) & (nodes - 1));
  }

  /// Flips the bits of all blocks that hold a place.
  void flipAll(int place) {
    for (int layer = 0; layer < LAYERS; layer++) {
      int leaf = place >> (5 * layer);
      layers[layer][leaf >> 5] ^= PATHS[leaf & 31];
    }
  }

  /// The lowest level at which the block that holds a place has its bit set.
  ///
  /// @param none what to return if there is none
  int lowest(int place, int none) {
    for (int layer = 0; layer < LAYERS; layer++) {
      int leaf = place >> (5 * layer);
      long set = layers[layer][leaf >> 5] & PATHS[leaf & 31];
      if (set != 0) {
        int node = 63 - Long.numberOfLeadingZeros(set);
        return 5 * layer + Integer.numberOfLeadingZeros(node) - 26;
      }
    }
    return none;
  }

  void wipe() {
    for (long[] layer : layers) {
      Arrays.fill(layer, 0);
    }
  }
}
