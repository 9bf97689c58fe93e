// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.bits;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.random.RandomGenerator;

/// A string of bits of fixed length, 64 to a word, on the heap or off it.
///
/// Bit `i` is bit `i % 64` of word `i / 64`; the bits beyond the length are zero, always. Contents
/// change in place, so that a secret can be wiped; it has no `equals` of its own ([#sameAs]
/// compares contents). `toString` tells the length alone. Not for use by two threads at once.
public final class Bits {
  private final MemorySegment words;

  /// The same words where they are on the heap, since plain arrays are faster until the compiler
  /// has warmed up; empty off the heap.
  private final long[] heap;

  private final int length;

  private Bits(long[] heap, int length) {
    this.words = MemorySegment.ofArray(heap);
    this.heap = heap;
    this.length = length;
  }

  private Bits(MemorySegment words, int length) {
    this.words = words;
    this.heap = new long[0];
    this.length = length;
  }

  /// That many zeros, on the heap.
  ///
  /// @param length number of bits, >= 0
  public static Bits zeros(int length) {
    return new Bits(new long[wordsFor(length)], length);
  }

  /// That many zeros, off the heap, alive as long as the arena.
  public static Bits zeros(int length, Arena arena) {
    return new Bits(arena.allocate(JAVA_LONG, wordsFor(length)), length);
  }

  /// Bits read from words; spare bits of the last word are ignored.
  ///
  /// @param words at least `ceil(length / 64)` of them, copied
  public static Bits of(long[] words, int length) {
    Bits bits = zeros(length);
    MemorySegment.copy(words, 0, bits.words, JAVA_LONG, 0, wordsFor(length));
    bits.clearSpare();
    return bits;
  }

  /// Uniformly random bits.
  public static Bits random(int length, RandomGenerator random) {
    Bits bits = zeros(length);
    for (int w = 0; w < bits.wordCount(); w++) {
      bits.setWord(w, random.nextLong());
    }
    return bits;
  }

  private static int wordsFor(int length) {
    if (length < 0) {
      throw new IllegalArgumentException("length is " + length + " bits, must be at least 0");
    }
    return (int) ((length + 63L) >>> 6);
  }

  public int length() {
    return length;
  }

  public int wordCount() {
    return wordsFor(length);
  }

  public boolean get(int index) {
    checkIndex(index);
    return (word(index >>> 6) >>> index & 1) != 0;
  }

  public long word(int index) {
    return heap.length > 0 ? heap[index] : words.getAtIndex(JAVA_LONG, index);
  }

  /// A copy of the words, the spare bits of the last one zero.
  public long[] toWords() {
    return words.toArray(JAVA_LONG);
  }

  /// A copy of the bits from `from` (included) to `to` (excluded).
  public Bits slice(int from, int to) {
    if (from < 0 || to > length || from > to) {
      throw new IllegalArgumentException(
          "slice is [" + from + ", " + to + "), must lie in [0, " + length + ")");
    }
    Bits slice = zeros(to - from);
    int first = from >>> 6;
    int shift = from & 63;
    for (int w = 0; w < slice.wordCount(); w++) {
      long low = word(first + w) >>> shift;
      boolean more = shift != 0 && first + w + 1 < wordCount();
      slice.setWord(w, more ? low | word(first + w + 1) << (64 - shift) : low);
    }
    return slice;
  }

  /// This string with another behind it, as a new one.
  public Bits append(Bits tail) {
    Bits whole = zeros(Math.addExact(length, tail.length));
    MemorySegment.copy(words, 0, whole.words, 0, words.byteSize());
    int first = length >>> 6;
    int shift = length & 63;
    for (int w = 0; w < tail.wordCount(); w++) {
      long value = tail.word(w);
      whole.setWord(first + w, whole.word(first + w) | value << shift);
      if (shift != 0 && first + w + 1 < whole.wordCount()) {
        whole.setWord(first + w + 1, value >>> (64 - shift));
      }
    }
    return whole;
  }

  /// The number of ones.
  public int ones() {
    int ones = 0;
    for (int w = 0; w < wordCount(); w++) {
      ones += Long.bitCount(word(w));
    }
    return ones;
  }

  /// The number of places where two strings of equal length differ.
  public int distance(Bits other) {
    checkSameLength(other);
    int distance = 0;
    for (int w = 0; w < wordCount(); w++) {
      distance += Long.bitCount(word(w) ^ other.word(w));
    }
    return distance;
  }

  /// Whether two strings hold the same bits, in a time that depends on the length alone.
  public boolean sameAs(Bits other) {
    if (length != other.length) {
      return false;
    }
    long difference = 0;
    for (int w = 0; w < wordCount(); w++) {
      difference |= word(w) ^ other.word(w);
    }
    return difference == 0;
  }

  public void set(int index, boolean value) {
    checkIndex(index);
    long mask = 1L << index;
    long word = word(index >>> 6);
    put(index >>> 6, value ? word | mask : word & ~mask);
  }

  public void flip(int index) {
    checkIndex(index);
    put(index >>> 6, word(index >>> 6) ^ 1L << index);
  }

  /// Writes a word; spare bits of the last one are dropped.
  public void setWord(int index, long value) {
    put(index, value);
    if (index == wordCount() - 1) {
      clearSpare();
    }
  }

  /// Adds another string of equal length modulo 2, in place.
  public void xor(Bits other) {
    checkSameLength(other);
    for (int w = 0; w < wordCount(); w++) {
      put(w, word(w) ^ other.word(w));
    }
  }

  /// Overwrites the contents with zeros; best effort, since the run-time may have copied heap
  /// memory.
  public void wipe() {
    words.fill((byte) 0);
  }

  @Override
  public String toString() {
    return "Bits[" + length + "]";
  }

  private void put(int index, long word) {
    if (heap.length > 0) {
      heap[index] = word;
    } else {
      words.setAtIndex(JAVA_LONG, index, word);
    }
  }

  private void clearSpare() {
    int used = length & 63;
    if (used != 0) {
      int last = wordCount() - 1;
      put(last, word(last) & (1L << used) - 1);
    }
  }

  private void checkIndex(int index) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("bit is " + index + ", must lie in [0, " + length + ")");
    }
  }

  private void checkSameLength(Bits other) {
    if (length != other.length) {
      throw new IllegalArgumentException(
          "lengths are " + length + " and " + other.length + " bits, must be equal");
    }
  }
}
