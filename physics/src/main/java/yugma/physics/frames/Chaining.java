// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Optional;

/// A product that happens with a probability, where nothing of its chain has happened before.
///
/// @param draw nothing if the probability is 0
/// @param rows what it flips
record Chaining(Optional<ErrorDraw> draw, boolean isElse, int[] rows) implements Op {
  private static final int[] ONLY = {0};

  @Override
  public void run(Batch batch) {
    long[] happened = batch.chain;
    if (!isElse) {
      java.util.Arrays.fill(happened, 0);
    }
    if (draw.isEmpty() || !batch.isNoisy()) {
      return;
    }
    long[] now = batch.spare;
    java.util.Arrays.fill(now, 0);
    draw.get().flip(batch, now, ONLY, 1);
    for (int w = 0; w < batch.words; w++) {
      now[w] &= ~happened[w];
      happened[w] |= now[w];
    }
    for (int row : rows) {
      batch.lanes.xor(batch.frames, row, now, 0, batch.words);
    }
  }
}
