// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

import java.util.Arrays;

/// A heap of slots, four children to a parent, the earliest on top.
///
/// O(log n) to push and to take.
final class SlotHeap {
  private final Slots slots;
  private int[] heap = new int[64];
  private int size;

  SlotHeap(Slots slots) {
    this.slots = slots;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int first() {
    return heap[0];
  }

  void clear() {
    size = 0;
  }

  void push(int slot) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >> 2;
      if (!slots.isBefore(slot, heap[parent])) {
        break;
      }
      heap[hole] = heap[parent];
      hole = parent;
    }
    heap[hole] = slot;
  }

  int take() {
    int top = heap[0];
    int last = heap[--size];
    if (size > 0) {
      sink(last);
    }
    return top;
  }

  private void sink(int slot) {
    int hole = 0;
    for (int child = 1; child < size; child = 4 * hole + 1) {
      int least = child;
      int end = Math.min(child + 4, size);
      for (int sibling = child + 1; sibling < end; sibling++) {
        if (slots.isBefore(heap[sibling], heap[least])) {
          least = sibling;
        }
      }
      if (!slots.isBefore(heap[least], slot)) {
        break;
      }
      heap[hole] = heap[least];
      hole = least;
    }
    heap[hole] = slot;
  }
}
