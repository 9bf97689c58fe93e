// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.Arrays;

/// A stack of ints that grows.
final class IntStack {
  private int[] items = new int[16];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return items[index];
  }

  void push(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  int pop() {
    return items[--size];
  }
}
