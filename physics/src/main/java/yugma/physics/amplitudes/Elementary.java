// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import yugma.physics.circuit.Qubits;

/// What every gate of a program is made of: phases, which commute with each other, and real
/// mixtures of two basis states.
sealed interface Elementary {

  /// The qubits in whose basis states it is diagonal.
  long diagonal();

  /// A diagonal matrix: where the masked bits are as wanted, a factor for each basis state of some
  /// qubits, the first of which is bit 0 of the place in the table.
  final class Phase implements Elementary {
    final long mask;
    final long wanted;
    private final int[] places;
    private final double[] table;
    private final long touched;

    Phase(long mask, long wanted, Qubits qubits, double... table) {
      this.mask = mask;
      this.wanted = wanted;
      this.places = qubits.toArray();
      this.table = table.clone();
      this.touched = mask | Spread.mask(places);
    }

    @Override
    public long diagonal() {
      return touched;
    }

    /// Multiplies a complex number by the factor of a basis state.
    void multiply(double[] number, int at, long index) {
      if ((index & mask) != wanted) {
        return;
      }
      int entry = 2 * (int) Spread.from(index, places);
      double re = number[at] * table[entry] - number[at + 1] * table[entry + 1];
      number[at + 1] = number[at] * table[entry + 1] + number[at + 1] * table[entry];
      number[at] = re;
    }
  }

  /// Where the masked bits are as wanted, the amplitudes a of target 0 and b of target 1 become `a
  /// + u b` and `a + v b`, or change places.
  ///
  /// @param partner bit of a second target with which the first changes places; 0 of none
  /// @param flips whether they change places; then u and v are 1 and 0
  record Mix(int target, long partner, long mask, long wanted, double u, double v, boolean flips)
      implements Elementary {
    static Mix of(int target, long mask, long wanted, double u, double v) {
      return new Mix(target, 0, mask, wanted, u, v, false);
    }

    static Mix flip(int target, long mask, long wanted) {
      return new Mix(target, 0, mask, wanted, 1, 0, true);
    }

    /// Two qubits change places.
    static Mix exchange(int low, int high) {
      return new Mix(low, 1L << high, 0, 0, 1, 0, true);
    }

    @Override
    public long diagonal() {
      return mask;
    }

    long bit() {
      return 1L << target;
    }

    /// The qubits that it does not leave as they are.
    long mixed() {
      return bit() | partner;
    }

    /// Whether it may share a step with others: no control, no exchange.
    boolean isPlain() {
      return mask == 0 && !flips;
    }
  }
}
