// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Arrays;

/// What a variable holds, or an expression gives. What it means is said by its [Type].
public sealed interface Value
    permits Value.Bits, Value.Whole, Value.Real, Value.Complex, Value.Wires, Elements {

  /// Bits, each 0, 1 or not known yet. A bool is one bit. Its bits can be changed by the variable
  /// that holds it.
  final class Bits implements Value {
    /// A single 0.
    public static final Bits ZERO = new Bits(new int[] {0});

    /// A single 1.
    public static final Bits ONE = new Bits(new int[] {1});

    /// The lowest first: 0, 1, or 2 and the number of the record that will tell.
    private final int[] bits;

    /// From 0, 1, or 2 and the number of a record; the lowest first. The array is kept.
    public Bits(int[] bits) {
      this.bits = bits;
    }

    /// This many 0.
    public static Bits zeros(int width) {
      return new Bits(new int[width]);
    }

    /// One known bit.
    public static Bits of(boolean bit) {
      return bit ? ONE : ZERO;
    }

    /// The lowest bits of a number.
    public static Bits of(long number, int width) {
      int[] bits = new int[width];
      for (int i = 0; i < Math.min(width, Long.SIZE); i++) {
        bits[i] = (int) (number >>> i & 1);
      }
      return new Bits(bits);
    }

    /// From text, the highest first.
    public static Bits parse(String text) {
      int[] bits = new int[text.length()];
      for (int i = 0; i < bits.length; i++) {
        bits[i] = text.charAt(bits.length - 1 - i) - '0';
      }
      return new Bits(bits);
    }

    /// How many.
    public int width() {
      return bits.length;
    }

    /// A bit as it is: 0, 1, or 2 and the number of a record.
    public int raw(int at) {
      return bits[at];
    }

    /// Changes a bit.
    public void set(int at, int raw) {
      bits[at] = raw;
    }

    /// The bit at a place.
    ///
    /// @throws Trouble if it is not known yet
    public boolean get(int at) {
      if (bits[at] > 1) {
        throw Trouble.unknownBit();
      }
      return bits[at] == 1;
    }

    /// The number that they are, the first the lowest.
    ///
    /// @throws Trouble if one is not known yet, or there are more than 64
    public long number() {
      if (bits.length > Long.SIZE) {
        throw Trouble.of(
            bits.length + " bits are no number here, at most 64 are", "take a slice of them");
      }
      long number = 0;
      for (int i = 0; i < bits.length; i++) {
        number |= get(i) ? 1L << i : 0;
      }
      return number;
    }

    /// Whether any is 1.
    public boolean any() {
      boolean any = false;
      for (int i = 0; i < bits.length; i++) {
        any |= get(i);
      }
      return any;
    }

    /// Others of the same value.
    public Bits copy() {
      return new Bits(bits.clone());
    }

    /// A copy as an array.
    public int[] toArray() {
      return bits.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bits it && Arrays.equals(bits, it.bits);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bits);
    }

    /// The highest first.
    ///
    /// @throws Trouble if one of them is not measured yet
    @Override
    public String toString() {
      char[] text = new char[bits.length];
      for (int i = 0; i < bits.length; i++) {
        if (bits[i] > 1) {
          throw Trouble.unknownBit();
        }
        text[bits.length - 1 - i] = (char) ('0' + bits[i]);
      }
      return new String(text);
    }
  }

  /// A whole number, or an angle in its steps.
  record Whole(long number) implements Value {
    /// Nothing.
    public static final Whole ZERO = new Whole(0);

    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /// A number, or a time in seconds.
  record Real(double number) implements Value {
    /// Nothing.
    public static final Real ZERO = new Real(0);

    @Override
    public String toString() {
      return Double.toString(number);
    }
  }

  /// A complex number.
  record Complex(double re, double im) implements Value {
    @Override
    public String toString() {
      return re + (im < 0 || 1 / im < 0 ? "" : "+") + im + "im";
    }
  }

  /// Places of qubits.
  final class Wires implements Value {
    /// No qubit.
    public static final Wires NONE = new Wires(new int[0]);

    private final int[] numbers;

    /// These; the array is kept.
    public Wires(int[] numbers) {
      this.numbers = numbers;
    }

    /// How many.
    public int size() {
      return numbers.length;
    }

    /// The one at a place.
    public int get(int at) {
      return numbers[at];
    }

    @Override
    public String toString() {
      return Arrays.toString(numbers);
    }
  }
}
