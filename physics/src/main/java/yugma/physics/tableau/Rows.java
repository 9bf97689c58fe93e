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

  /// How many of the latest changes of inputs each row has gone through.
  private final byte[] seen;

  private final InputChanges changes;

  private Rows(int qubits, Lanes lanes) {
    this.qubits = qubits;
    this.words = words(qubits);
    this.lanes = lanes;
    int rows = 2 * qubits + SCRATCH;
    this.bits = new long[Math.multiplyExact(rows, 2 * words)];
    this.starts = new int[rows];
    this.phases = new byte[rows];
    this.seen = new byte[rows];
    this.changes = new InputChanges(words, lanes);
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
    this.seen = other.seen.clone();
    this.changes = other.changes.copy();
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
    byte changed = seen[a];
    seen[a] = seen[b];
    seen[b] = changed;
  }

  /// Multiplies a row by another from the right, and by a power of i.
  void multiply(int target, int source, int quarters) {
    if (changes.count() > 0) {
      settle(target);
      settle(source);
    }
    boolean minus = lanes.multiply(bits, starts[target], starts[source], words);
    phases[target] = (byte) (phases[target] + phases[source] + (minus ? 2 : 0) + quarters & 3);
  }

  void clear(int row) {
    java.util.Arrays.fill(bits, starts[row], starts[row] + 2 * words, 0);
    phases[row] = 0;
    seen[row] = (byte) changes.count();
  }

  void copy(int from, int to) {
    settle(from);
    seen[to] = seen[from];
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

  /// Changes the inputs so that the operator of a scratch row becomes Z of one of them, and 0 of
  /// that input means the wanted result.
  ///
  /// @param pivot an input that the row flips
  void collapse(int scratch, int pivot, boolean result) {
    changes.gather(bits, starts[scratch], pivot);
    boolean isMinus = phases[scratch] >= 2;
    changes.finish(changes.isY(bits, starts[scratch]), result != isMinus);
    if (changes.count() == InputChanges.MOST) {
      settle();
    }
  }

  /// Brings all rows through the changes of inputs that they have missed.
  void settle() {
    for (int row = 0; row < 2 * qubits; row++) {
      settle(row);
    }
    changes.clear();
    java.util.Arrays.fill(seen, (byte) 0);
  }

  private void settle(int row) {
    int count = changes.count();
    if (seen[row] < count) {
      int start = starts[row];
      int quarters = 0;
      for (int change = seen[row]; change < count; change++) {
        quarters += changes.apply(change, bits, start);
      }
      turn(row, quarters);
      seen[row] = (byte) count;
    }
  }

  /// Flips some inputs before all gates: their Z, and so every row with an odd number of it, turns.
  void flipInputs(long[] inputs) {
    settle();
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
    settle();
    other.settle();
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

  static void requireApart(int a, int b) {
    if (a == b) {
      throw new IllegalArgumentException(
          "qubit " + a + " is named twice where targets must differ");
    }
  }

  static void requireApart(int[] targets) {
    for (int i = 0; i < targets.length; i++) {
      for (int j = 0; j < i; j++) {
        requireApart(targets[i], targets[j]);
      }
    }
  }
}
