// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import yugma.physics.circuit.Instruction;

/// Something that a model of independent errors can only say to first order: errors of one
/// instruction of which at most one happens, told as if each happened by itself.
///
/// @param instruction the very object that stands in the circuit
public record Approximation(Instruction instruction, Kind kind) {
  /// Which errors exclude each other.
  public enum Kind {
    /// Those of a Pauli channel that is no product of independent errors.
    PAULI_CHANNEL("exclusive Pauli errors as independent"),
    /// The errors that one herald tells of.
    HERALD("errors under one herald as independent"),
    /// The links of a chain.
    CHAIN("a chain of correlated errors as independent");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /// Its name to people.
    @Override
    public String toString() {
      return text;
    }
  }
}
