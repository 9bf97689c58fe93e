// SPDX-License-Identifier: Apache-2.0
package yugma.physics.density;

/// Checks and bit masks of the numbers of qubits.
final class Places {
  private Places() {}

  /// Refuses a wrong number of targets, and qubits that are not there or named twice.
  static void require(int width, int qubits, int[] targets, int... controls) {
    if (targets.length != width) {
      throw new IllegalArgumentException(
          "an operation on " + width + " qubits has " + targets.length + " targets");
    }
    long seen = 0;
    for (int[] named : new int[][] {targets, controls}) {
      for (int qubit : named) {
        require(width, qubits, qubit);
        if ((seen >>> qubit & 1) != 0) {
          throw new IllegalArgumentException("qubit " + qubit + " is named twice");
        }
        seen |= 1L << qubit;
      }
    }
  }

  static void require(int width, int qubits, int qubit) {
    if (width > qubits || qubit < 0 || qubit >= qubits) {
      throw new IllegalArgumentException(
          "qubit is " + qubit + ", must be one of the " + qubits + " from 0");
    }
  }

  static long mask(int... named) {
    return spread(-1L, named);
  }

  /// Bit j of a number at the place of the j-th qubit.
  static long spread(long bits, int... named) {
    long spread = 0;
    for (int j = 0; j < named.length; j++) {
      spread |= (bits >>> j & 1) << named[j];
    }
    return spread;
  }
}
