// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Arrays;

/// Sets of whole numbers as sorted arrays that nobody changes, and their symmetric differences.
final class Sets {
  static final int[] NONE = {};

  private Sets() {}

  /// What is in one of the two but not in both.
  static int[] xor(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    int[] sum = new int[a.length + b.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        i++;
        j++;
      } else {
        sum[count++] = a[i] < b[j] ? a[i++] : b[j++];
      }
    }
    while (i < a.length) {
      sum[count++] = a[i++];
    }
    while (j < b.length) {
      sum[count++] = b[j++];
    }
    return count == 0 ? NONE : Arrays.copyOf(sum, count);
  }
}
