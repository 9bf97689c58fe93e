// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import yugma.kernel.lanes.Lanes;

/// Turns rows of all shots into the bytes of each shot, 64 rows at a time.
final class ShotWriter implements RowSink {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Lanes lanes;
  private final int words;
  private final int bytesPerShot;
  private final long[] rows;
  private final long[] turned;
  private final byte[] data;
  private int filled;
  private int squares;

  /// @param data room for the bytes of all shots
  ShotWriter(Lanes lanes, int words, byte[] data) {
    this.lanes = lanes;
    this.words = words;
    this.bytesPerShot = data.length / (64 * words);
    this.rows = new long[64 * words];
    this.turned = new long[64 * words];
    this.data = data;
  }

  @Override
  public long[] rows() {
    return rows;
  }

  @Override
  public int next() {
    if (filled == 64) {
      turn();
    }
    return words * filled++;
  }

  private void turn() {
    lanes.turnSquares(rows, words, turned);
    int at = 8 * squares;
    if (at + 8 <= bytesPerShot) {
      for (int shot = 0; shot < turned.length; shot++, at += bytesPerShot) {
        WORDS.set(data, at, turned[shot]);
      }
    } else {
      for (int shot = 0; shot < turned.length; shot++, at += bytesPerShot) {
        for (int b = 0; b < bytesPerShot - 8 * squares; b++) {
          data[at + b] = (byte) (turned[shot] >>> 8 * b);
        }
      }
    }
    squares++;
    filled = 0;
  }

  @Override
  public void finish() {
    if (filled > 0) {
      Arrays.fill(rows, words * filled, rows.length, 0);
      turn();
    }
    squares = 0;
  }
}
