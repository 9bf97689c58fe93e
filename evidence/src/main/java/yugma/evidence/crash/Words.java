// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.util.Arrays;

/// Which key each 64-bit word belonged to that was ever handed out: of random bits, two keys have
/// one in common only if they were made of the same material.
///
/// With a million words the chance that two of them agree by accident is 3e-8.
final class Words {
  private static final int FIRST = 1 << 16;

  private long[] words = new long[FIRST];
  private int[] keys = new int[FIRST];
  private int count;

  /// Notes a word.
  ///
  /// @param key from 1
  /// @return the key that had it before, or this key
  int put(long word, int key) {
    if (count > words.length / 2) {
      grow();
    }
    int at = place(word);
    if (keys[at] == 0) {
      words[at] = word;
      keys[at] = key;
      count++;
    }
    return keys[at];
  }

  private int place(long word) {
    int mask = words.length - 1;
    int at = (int) (word ^ word >>> 32) & mask;
    while (keys[at] != 0 && words[at] != word) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] formerWords = words;
    int[] formerKeys = keys;
    words = new long[2 * formerWords.length];
    keys = new int[2 * formerKeys.length];
    for (int k = 0; k < formerKeys.length; k++) {
      if (formerKeys[k] != 0) {
        int at = place(formerWords[k]);
        words[at] = formerWords[k];
        keys[at] = formerKeys[k];
      }
    }
    Arrays.fill(formerWords, 0);
  }
}
