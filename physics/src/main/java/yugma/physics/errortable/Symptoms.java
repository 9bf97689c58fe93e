// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errortable;

import java.util.List;

/// Symptoms in memory, ready to turn their bits over in a shot; those of few bits near each other
/// take one word each, and no branch.
@SuppressWarnings("ArrayRecordComponent") // never compared
sealed interface Symptoms {

  /// How many.
  int size();

  /// Turns the bits of some symptoms over.
  ///
  /// @param which the number of each, then
  /// @param bases the first byte of the shot of each
  void turn(int[] which, int[] bases, int count, byte[] data);

  /// Whether symptoms of one or two bits, of up to four, or of any number.
  static int kind(int[] symptom) {
    return symptom.length <= 2 ? 0 : Fours.fits(symptom) ? 1 : 2;
  }

  /// In memory, all of one kind.
  static Symptoms of(int kind, List<int[]> symptoms) {
    return switch (kind) {
      case 0 -> new Twos(symptoms.stream().mapToLong(Twos::packed).toArray());
      case 1 -> new Fours(symptoms.stream().mapToLong(Fours::packed).toArray());
      default -> new Lists(symptoms.toArray(new int[0][]));
    };
  }

  private static void turn(byte[] data, int base, int bit, int one) {
    data[base + (bit >> 3)] ^= (byte) (one << (bit & 7));
  }

  /// One or two bits: the first in the low half of a word, the second in the high half.
  record Twos(long[] packed) implements Symptoms {
    private static long packed(int[] symptom) {
      return symptom.length == 1 ? symptom[0] | 1L << 63 : symptom[0] | (long) symptom[1] << 32;
    }

    @Override
    public int size() {
      return packed.length;
    }

    @Override
    public void turn(int[] which, int[] bases, int count, byte[] data) {
      for (int i = 0; i < count; i++) {
        long symptom = packed[which[i]];
        Symptoms.turn(data, bases[i], (int) symptom, 1);
        Symptoms.turn(
            data, bases[i], (int) (symptom >>> 32) & Integer.MAX_VALUE, (int) (~symptom >>> 63));
      }
    }
  }

  /// Up to four bits: the first, then three distances to the one before. What is missing is filled
  /// by a bit that is turned twice, and by a mark if their number is odd.
  record Fours(long[] packed) implements Symptoms {
    private static final int FIRST = 24;
    private static final int STEP = 13;
    private static final int STEP_MASK = (1 << STEP) - 1;

    private static boolean fits(int[] symptom) {
      boolean fits = symptom.length <= 4 && symptom[0] < 1 << FIRST;
      for (int i = 1; i < symptom.length; i++) {
        fits &= symptom[i] - symptom[i - 1] <= STEP_MASK;
      }
      return fits;
    }

    private static long packed(int[] symptom) {
      long packed = symptom[0];
      for (int i = 1; i < symptom.length; i++) {
        packed |= (long) (symptom[i] - symptom[i - 1]) << FIRST + (i - 1) * STEP;
      }
      return symptom.length == 3 ? packed | 1L << 63 : packed;
    }

    @Override
    public int size() {
      return packed.length;
    }

    @Override
    public void turn(int[] which, int[] bases, int count, byte[] data) {
      for (int i = 0; i < count; i++) {
        long symptom = packed[which[i]];
        int base = bases[i];
        int bit = (int) symptom & (1 << FIRST) - 1;
        Symptoms.turn(data, base, bit, 1);
        bit += (int) (symptom >>> FIRST) & STEP_MASK;
        Symptoms.turn(data, base, bit, 1);
        bit += (int) (symptom >>> FIRST + STEP) & STEP_MASK;
        Symptoms.turn(data, base, bit, 1);
        bit += (int) (symptom >>> FIRST + 2 * STEP) & STEP_MASK;
        Symptoms.turn(data, base, bit, (int) (~symptom >>> 63));
      }
    }
  }

  /// Any number of bits.
  record Lists(int[][] bits) implements Symptoms {
    @Override
    public int size() {
      return bits.length;
    }

    @Override
    public void turn(int[] which, int[] bases, int count, byte[] data) {
      for (int i = 0; i < count; i++) {
        for (int bit : bits[which[i]]) {
          Symptoms.turn(data, bases[i], bit, 1);
        }
      }
    }
  }
}
