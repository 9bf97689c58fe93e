// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

/// Errors on groups of rows of frames.
///
/// @param rows of each site, `perSite` of them
record Disturbing(ErrorDraw draw, int[] rows, int perSite) implements Op {
  @Override
  public void run(Batch batch) {
    if (batch.isNoisy()) {
      draw.flip(batch, batch.frames, rows, perSite);
    }
  }
}
