// SPDX-License-Identifier: Apache-2.0
package yugma.physics.density;

import java.util.Locale;

/// The place of a density matrix on the heap: 16 bytes for each of 4^n entries.
final class DensityMemory {
  /// Beyond this an array is too short.
  private static final int MOST_QUBITS = 14;

  private DensityMemory() {}

  static double[] of(int qubits) {
    long heap = Runtime.getRuntime().maxMemory();
    requireFits(qubits, heap);
    try {
      return new double[2 << 2 * qubits];
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(refusal(qubits, heap), e);
    }
  }

  static void requireFits(int qubits, long heap) {
    if (qubits < 0 || qubits > MOST_QUBITS) {
      throw new IllegalArgumentException(
          "a density matrix has 0 to "
              + MOST_QUBITS
              + " qubits, not "
              + qubits
              + ": draw trajectories of a ket instead");
    }
    if (16L << 2 * qubits > heap) {
      throw new IllegalArgumentException(refusal(qubits, heap));
    }
  }

  private static String refusal(int qubits, long heap) {
    return String.format(
        Locale.ROOT,
        "%d qubits as a density matrix need %.2f GiB, this Java has at most %.2f GiB of heap in all:"
            + " raise -Xmx",
        qubits,
        (16L << 2 * qubits) / 0x1p30,
        heap / 0x1p30);
  }
}
