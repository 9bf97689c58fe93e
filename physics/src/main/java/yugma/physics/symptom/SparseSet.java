// SPDX-License-Identifier: Apache-2.0
package yugma.physics.symptom;

import java.util.Arrays;

/// Sets of numbers as rising arrays, which are never changed and may be shared.
public final class SparseSet {
  /// Nothing.
  public static final int[] EMPTY = {};

  private SparseSet() {}

  /// What is in one of the two and not in both.
  public static int[] xor(int[] a, int[] b) {
    if (a.length == 0) {
      return b;
    }
    if (b.length == 0) {
      return a;
    }
    int[] merged = new int[a.length + b.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        i++;
        j++;
      } else {
        merged[size++] = a[i] < b[j] ? a[i++] : b[j++];
      }
    }
    while (i < a.length) {
      merged[size++] = a[i++];
    }
    while (j < b.length) {
      merged[size++] = b[j++];
    }
    return size == 0 ? EMPTY : size == merged.length ? merged : Arrays.copyOf(merged, size);
  }

  /// The numbers that appear an odd number of times.
  public static int[] ofParity(int[] numbers) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int number : sorted) {
      if (size > 0 && sorted[size - 1] == number) {
        size--;
      } else {
        sorted[size++] = number;
      }
    }
    return Arrays.copyOf(sorted, size);
  }
}
