// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import yugma.kernel.lanes.Lanes;

/// Pauli operators on many qubits as rows of bits, each `i^phase X^x Z^z`: all X before all Z.
///
/// In this order a product costs one parity for its phase, and linear changes of the bits cost
/// none. Row 2q is what the state was made by makes of X of qubit q, row 2q + 1 of Z; the last few
/// are scratch. A row is found by its slot, so exchanging two rows moves no data.
final class Rows {
  private static final int SCRATCH = 10;
  private static final int STEP = 8;

  final int qubits;

  /// Words of one half of a row.
  final int words;

  final long[] bits;
  private final Lanes lanes;
  private final int[] starts;

  /// Powers of i modulo 4, by row.
  private final byte[] phases;

  private Rows(int qubits, Lanes lanes) {
    this.qubits = qubits;
    this.words = words(qubits);
    this.lanes = lanes;
    int rows = 2 * qubits + SCRATCH;
    this.bits = new long[Math.multiplyExact(rows, 2 * words)];
    this.starts = new int[rows];
    this.phases = new byte[rows];
    for (int row = 0; row < rows; row++) {
      starts[row] = row * 2 * words;
    }
  }

  private Rows(Rows other) {
    this.qubits = other.qubits;
    this.words = other.words;
    this.lanes = other.lanes;
    this.bits = other.bits.clone();
    this.starts = other.starts.clone();
    this.phases = other.phases.clone();
  }

  /// Those of the state 0: X and Z of each qubit are themselves.
  static Rows identity(int qubits, Lanes lanes) {
    requireRoom(qubits);
    Rows rows = new Rows(qubits, lanes);
    for (int q = 0; q < qubits; q++) {
      rows.bits[rows.starts[2 * q] + (q >> 6)] = 1L << q;
      rows.bits[rows.starts[2 * q + 1] + rows.words + (q >> 6)] = 1L << q;
    }
    return rows;
  }

  private static int words(int qubits) {
    int words = (qubits + 63) / 64;
    return words < STEP / 2 ? words : (words + STEP - 1) / STEP * STEP;
  }

  private static void requireRoom(int qubits) {
    if (qubits < 0) {
      throw new IllegalArgumentException("number of qubits is " + qubits + ", must be at least 0");
    }
    double bytes = (2.0 * qubits + SCRATCH) * 2 * words(qubits) * Long.BYTES;
    double room = Runtime.getRuntime().maxMemory();
    if (bytes > 0.9 * room || bytes / Long.BYTES > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a tableau of %d qubits takes %.0f MB; Java may use %.0f MB here and an array 16 GB"
              .formatted(qubits, bytes / 1e6, room / 1e6));
    }
  }

  Rows copy() {
    return new Rows(this);
  }

  /// A row that is free for use, from 0 to 9.
  int scratch(int which) {
    return 2 * qubits + which;
  }

  int start(int row) {
    return starts[row];
  }

  int phase(int row) {
    return phases[row];
  }

  void turn(int row, int quarters) {
    phases[row] = (byte) (phases[row] + quarters & 3);
  }

  void exchange(int a, int b) {
    int start = starts[a];
    starts[a] = starts[b];
    starts[b] = start;
    byte phase = phases[a];
    phases[a] = phases[b];
    phases[b] = phase;
  }

  /// Multiplies a row by another from the right, and by a power of i.
  void multiply(int target, int source, int quarters) {
    boolean minus = lanes.multiply(bits, starts[target], starts[source], words);
    phases[target] = (byte) (phases[target] + phases[source] + (minus ? 2 : 0) + quarters & 3);
  }

  void clear(int row) {
    java.util.Arrays.fill(bits, starts[row], starts[row] + 2 * words, 0);
    phases[row] = 0;
  }

  void copy(int from, int to) {
    System.arraycopy(bits, starts[from], bits, starts[to], 2 * words);
    phases[to] = phases[from];
  }

  boolean x(int row, int input) {
    return (bits[starts[row] + (input >> 6)] >>> input & 1) != 0;
  }

  boolean z(int row, int input) {
    return (bits[starts[row] + words + (input >> 6)] >>> input & 1) != 0;
  }

  void set(int row, int input, boolean x, boolean z) {
    bits[starts[row] + (input >> 6)] |= x ? 1L << input : 0;
    bits[starts[row] + words + (input >> 6)] |= z ? 1L << input : 0;
  }

  /// The first input that a row flips, -1 if it flips none.
  int firstX(int row) {
    int start = starts[row];
    for (int w = 0; w < words; w++) {
      if (bits[start + w] != 0) {
        return 64 * w + Long.numberOfTrailingZeros(bits[start + w]);
      }
    }
    return -1;
  }

  /// Changes the inputs so that of all that a scratch row flips only the pivot is left.
  ///
  /// The change is a controlled flip from the pivot to the others, under which X maps to X and Z to
  /// Z, so no phase turns.
  void gather(int scratch, int pivot) {
    long[] others = new long[words];
    System.arraycopy(bits, starts[scratch], others, 0, words);
    others[pivot >> 6] &= ~(1L << pivot);
    int from = 0;
    int to = words;
    while (to > 0 && others[to - 1] == 0) {
      to--;
    }
    while (from < to && others[from] == 0) {
      from++;
    }
    for (int row = 0; row < 2 * qubits && from < to; row++) {
      gatherRow(row, pivot, others, from, to - from);
    }
    gatherRow(scratch, pivot, others, from, to - from);
  }

  private void gatherRow(int row, int pivot, long[] others, int from, int span) {
    int start = starts[row];
    if ((bits[start + (pivot >> 6)] >>> pivot & 1) != 0) {
      lanes.xor(bits, start + from, others, from, span);
    }
    long common = lanes.foldCommon(bits, start + words + from, others, from, span);
    bits[start + words + (pivot >> 6)] ^= (Long.bitCount(common) & 1L) << pivot;
  }

  /// Turns one input in every row: undoes a quarter about Z if `quarter`, exchanges X and Z, then
  /// undoes a flip if `flip`.
  void turnInput(int input, boolean quarter, boolean flip) {
    int word = input >> 6;
    for (int row = 0; row < 2 * qubits; row++) {
      int start = starts[row];
      long x = bits[start + word] >>> input & 1;
      long z = bits[start + words + word] >>> input & 1;
      long turned = quarter ? z ^ x : z;
      long change = turned ^ x;
      bits[start + word] ^= change << input;
      bits[start + words + word] ^= (x ^ z) << input;
      long quarters = (quarter ? 3 * x : 0) + 2 * (x & turned) + (flip ? 2 * x : 0);
      phases[row] = (byte) (phases[row] + quarters & 3);
    }
  }

  /// Flips some inputs before all gates: their Z, and so every row with an odd number of it, turns.
  void flipInputs(long[] inputs) {
    for (int row = 0; row < 2 * qubits; row++) {
      long common = lanes.foldCommon(bits, starts[row] + words, inputs, 0, words);
      turn(row, 2 * (Long.bitCount(common) & 1));
    }
  }

  /// The number of inputs at which a row has both X and Z.
  int common(int row) {
    int both = 0;
    for (int w = starts[row]; w < starts[row] + words; w++) {
      both += Long.bitCount(bits[w] & bits[w + words]);
    }
    return both;
  }

  /// The rows of both, over the inputs of both.
  Rows beside(Rows other) {
    Rows all = identity(qubits + other.qubits, lanes);
    for (int row = 0; row < 2 * qubits; row++) {
      all.paste(row, this, row, 0);
    }
    for (int row = 0; row < 2 * other.qubits; row++) {
      all.paste(2 * qubits + row, other, row, qubits);
    }
    return all;
  }

  private void paste(int row, Rows other, int from, int shift) {
    clear(row);
    phases[row] = other.phases[from];
    for (int input = 0; input < other.qubits; input++) {
      set(row, input + shift, other.x(from, input), other.z(from, input));
    }
  }
}
