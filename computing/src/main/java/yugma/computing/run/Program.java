// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.List;
import java.util.SequencedMap;
import yugma.computing.machine.Machine;
import yugma.computing.noise.DeviceNoise;
import yugma.computing.noise.NoisySteps;
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
  /// @param noise of the machine that it runs on
  /// @param play one shot
  record Adaptive(int qubits, String why, DeviceNoise noise, Play play) implements Program {
    /// On a machine without noise.
    public Adaptive(int qubits, String why, Play play) {
      this(qubits, why, DeviceNoise.NONE, play);
    }
  }

  /// The same on a machine with noise.
  ///
  /// @throws IllegalArgumentException if it does not say what becomes of a gate, with the gate
  default Program with(DeviceNoise noise) {
    return switch (this) {
      case Flat(int qubits, Circuit circuit, List<Register> registers) ->
          new Flat(qubits, new NoisySteps(noise).of(circuit), registers);
      case Adaptive(int qubits, String why, DeviceNoise _, Play play) ->
          new Adaptive(qubits, why, noise, play);
    };
  }

  /// One shot of a program.
  @FunctionalInterface
  interface Play {
    /// Plays it on fresh qubits.
    ///
    /// @return what each classical register holds at the end, as it is printed
    SequencedMap<String, String> on(Machine machine);
  }
}
