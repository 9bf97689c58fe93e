// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.Arrays;
import yugma.kernel.bits.Bits;

/// How a block of key is cut: into frames of one length, a multiple of 64, the last one filled up
/// with zeros that both parties know.
///
/// One length means one permutation a pass for all frames. The filling is at most 64 bits a frame.
///
/// @param bits length of the block
/// @param count of frames
/// @param length of each in bits, at most 2^17
record Frames(int bits, int count, int length) {
  private static final int LONGEST = 1 << 17;

  static Frames of(int bits) {
    int count = (int) Math.max(1, (bits + LONGEST - 1L) / LONGEST);
    int words = (int) ((bits + 64L * count - 1) / (64L * count));
    return new Frames(bits, count, Math.max(1, words) * 64);
  }

  long[][] cut(Bits key) {
    long[][] frames = new long[count][length / 64];
    for (int w = 0; w < key.wordCount(); w++) {
      frames[w / (length / 64)][w % (length / 64)] = key.word(w);
    }
    return frames;
  }

  Bits join(long[][] frames) {
    Bits key = Bits.zeros(bits);
    for (int w = 0; w < key.wordCount(); w++) {
      key.setWord(w, frames[w / (length / 64)][w % (length / 64)]);
    }
    return key;
  }

  /// The most parities that a request may name.
  int most() {
    return Math.max(bits, length);
  }

  void wipe(long[][] frames) {
    for (long[] frame : frames) {
      Arrays.fill(frame, 0);
    }
  }
}
