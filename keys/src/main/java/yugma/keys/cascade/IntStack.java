// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.Arrays;

/// A stack of ints that grows.
final class IntStack {
  private int[] items;
  private int size;

  /// @param room for that many before it must grow
  IntStack(int room) {
    this.items = new int[room];
  }

  int size() {
    return size;
  }

  int get(int index) {
    return items[index];
  }

  void push(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size + 16);
    }
    items[size++] = item;
  }

  int pop() {
    return items[--size];
  }
}
