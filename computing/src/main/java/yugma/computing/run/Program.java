// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.List;
import java.util.SequencedMap;
import yugma.computing.machine.Machine;
import yugma.physics.circuit.Circuit;

/// A quantum program, ready to be run.
public sealed interface Program {
  /// How many qubits it uses.
  int qubits();

  /// One whose steps are the same in every shot.
  ///
  /// What a measurement decides is at most a Pauli gate of [Circuit] itself.
  ///
  /// @param registers where the records of its measurements go
  record Flat(int qubits, Circuit circuit, List<Register> registers) implements Program {
    public Flat {
      registers = List.copyOf(registers);
      if (circuit.qubits() > qubits) {
        throw new IllegalArgumentException(
            "a circuit of " + circuit.qubits() + " qubits is more than the program's " + qubits);
      }
    }
  }

  /// One that asks what it measured before it goes on.
  ///
  /// @param why the place that asks, for people
  /// @param play one shot
  record Adaptive(int qubits, String why, Play play) implements Program {}

  /// One shot of a program.
  @FunctionalInterface
  interface Play {
    /// Plays it on fresh qubits.
    ///
    /// @return what each classical register holds at the end, as it is printed
    SequencedMap<String, String> on(Machine machine);
  }
}
