// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Arrays;
import yugma.physics.circuit.Qubits;
import yugma.physics.symptom.ErrorLaw;

/// The rows that an error on a group of qubits may flip, and its law on them; rows that it never
/// flips alone or together are left out.
///
/// @param isUsed for x and z of each qubit of the group, in turn, whether they are among the rows
@SuppressWarnings("ArrayRecordComponent") // never compared
record ErrorSites(boolean[] isUsed, ErrorLaw law) {
  /// @param told the probability of each Pauli operator but the identity, the last qubit's fastest
  static ErrorSites of(int qubits, double[] told) {
    boolean[] used = new boolean[2 * qubits];
    for (int code = 1; code <= told.length; code++) {
      int subset = ErrorLaw.subset(code, qubits);
      for (int row = 0; row < used.length; row++) {
        used[row] |= told[code - 1] > 0 && (subset >>> row & 1) != 0;
      }
    }
    int perSite = 0;
    int[] place = new int[used.length];
    for (int row = 0; row < used.length; row++) {
      place[row] = perSite;
      perSite += used[row] ? 1 : 0;
    }
    double[] law = new double[1 << perSite];
    for (int code = 1; code <= told.length; code++) {
      int squeezed = 0;
      for (int row = 0; row < used.length; row++) {
        squeezed |= used[row] ? (ErrorLaw.subset(code, qubits) >>> row & 1) << place[row] : 0;
      }
      law[squeezed] += squeezed == 0 ? 0 : told[code - 1];
    }
    return new ErrorSites(used, new ErrorLaw(law));
  }

  /// How many rows there are for a group; 1 also if nothing happens.
  int perSite() {
    int count = 0;
    for (boolean used : isUsed) {
      count += used ? 1 : 0;
    }
    return Math.max(1, count);
  }

  /// The starts of the rows of every group.
  int[] rows(Qubits targets, int words) {
    int size = isUsed.length / 2;
    int[] rows = new int[targets.size() / size * perSite()];
    int count = 0;
    for (int i = 0; i < targets.size(); i++) {
      for (int half = 0; half < 2; half++) {
        if (isUsed[2 * (i % size) + half]) {
          rows[count++] = (2 * targets.get(i) + half) * words;
        }
      }
    }
    return Arrays.copyOf(rows, count);
  }
}
