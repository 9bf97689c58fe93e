// SPDX-License-Identifier: Apache-2.0
package yugma.physics.stabilizercode;

import java.util.Arrays;
import yugma.physics.gate.PauliTerm;

/// A table from each syndrome to a correction. Immutable.
public final class LookupDecoder {
  private final StabilizerCode code;

  /// For each syndrome the x bits, then above them the z bits; -1 where no error leads.
  private final int[] table;

  private LookupDecoder(StabilizerCode code, int[] table) {
    this.code = code;
    this.table = table;
  }

  /// Corrects by an error of least weight, X, Y and Z of a qubit alike.
  ///
  /// @param code of at most 8 qubits, as all 4^n errors are tried
  public static LookupDecoder leastWeight(StabilizerCode code) {
    if (code.qubits() > 8) {
      throw new IllegalArgumentException(
          "code " + code.name() + " has " + code.qubits() + " qubits, must have at most 8");
    }
    int errors = 1 << 2 * code.qubits();
    return new LookupDecoder(code, table(code, errors, 1));
  }

  /// Corrects flips alone, by the fewest.
  public static LookupDecoder flips(StabilizerCode code) {
    return new LookupDecoder(code, table(code, 1 << code.qubits(), 1));
  }

  /// Corrects flips and phases apart, each by the fewest.
  ///
  /// @param code each of whose stabilizers is of X alone or of Z alone
  public static LookupDecoder apart(StabilizerCode code) {
    if (!code.isCss()) {
      throw new IllegalArgumentException(
          "code " + code.name() + " mixes X and Z, so flips and phases cannot be told apart");
    }
    int[] flips = table(code, 1 << code.qubits(), 1);
    int[] phases = table(code, 1 << code.qubits(), 1 << code.qubits());
    int[] both = new int[flips.length];
    for (int syndrome = 0; syndrome < both.length; syndrome++) {
      int ofZ = syndrome & checksOfZ(code);
      int flip = flips[ofZ];
      int phase = phases[syndrome ^ ofZ];
      both[syndrome] = flip < 0 || phase < 0 ? -1 : flip | phase;
    }
    return new LookupDecoder(code, both);
  }

  private static int checksOfZ(StabilizerCode code) {
    int mask = 0;
    for (int j = 0; j < code.stabilizers().size(); j++) {
      mask |= code.stabilizers().get(j).x() == 0 ? 1 << j : 0;
    }
    return mask;
  }

  /// @param step between the errors tried: their bits are x, then z
  private static int[] table(StabilizerCode code, int errors, int step) {
    int[] table = new int[1 << code.stabilizers().size()];
    Arrays.fill(table, -1);
    int mask = (1 << code.qubits()) - 1;
    for (int i = 0; i < errors; i++) {
      int error = i * step;
      int syndrome = code.syndrome(error & mask, error >>> code.qubits());
      int known = table[syndrome];
      if (known < 0 || weight(code, error) < weight(code, known)) {
        table[syndrome] = error;
      }
    }
    return table;
  }

  private static int weight(StabilizerCode code, int error) {
    return Integer.bitCount((error | error >>> code.qubits()) & (1 << code.qubits()) - 1);
  }

  /// The code it is for.
  public StabilizerCode code() {
    return code;
  }

  /// What to apply to a code word whose stabilizers are -1 as a syndrome says.
  ///
  /// @throws IllegalArgumentException of a syndrome that no error in question has
  public PauliTerm correction(int syndrome) {
    int error = syndrome >= 0 && syndrome < table.length ? table[syndrome] : -1;
    if (error < 0) {
      throw new IllegalArgumentException(
          "no error that this decoder knows has the syndrome " + Integer.toBinaryString(syndrome));
    }
    return new PauliTerm(false, error & (1 << code.qubits()) - 1, error >>> code.qubits());
  }

  /// Whether an error, after its correction, has changed the logical qubit.
  ///
  /// @param x bit j: whether qubit j has X or Y
  /// @param z bit j: whether qubit j has Z or Y
  public boolean fails(int x, int z) {
    PauliTerm correction = correction(code.syndrome(x, z));
    return code.isLogical(x ^ correction.x(), z ^ correction.z());
  }
}
