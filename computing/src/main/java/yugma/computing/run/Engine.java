// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

/// What may hold the state of the qubits.
public enum Engine {
  /// All amplitudes: any gate, memory 2^n.
  KET,
  /// A stabilizer tableau: Clifford gates, thousands of qubits, shot by shot.
  STABILIZER,
  /// Pauli frames against one reference sample: Clifford gates and noise, many shots at a time.
  FRAME,
  /// A density matrix: exact noise, memory 4^n.
  DENSITY
}
