// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.qasm.gate.Sequence;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;
import yugma.kernel.time.Time;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;

/// What a name stands for.
sealed interface Symbol {

  /// A variable of values.
  record Variable(Type type, int slot, boolean isWritable) implements Symbol {}

  /// A constant, qubits, or another name for a part of a register.
  record Named(Typed value) implements Symbol {}

  /// A name whose declaration is wrong, so that its uses are not told as well.
  record Broken() implements Symbol {}

  /// A gate.
  sealed interface ForGate extends Symbol {
    int angles();

    int qubits();

    /// What it is made of at these angles.
    Sequence expand(double[] angles);
  }

  /// A gate of the table.
  record Row(Gate gate) implements ForGate {
    @Override
    public int angles() {
      return gate.angles().size();
    }

    @Override
    public int qubits() {
      return gate.qubits();
    }

    @Override
    public Sequence expand(double[] angles) {
      return Sequence.of(gate, angles);
    }
  }

  /// A gate that a program defines.
  ///
  /// @param slots of its angles, then of its qubits, then of what it needs inside
  record Defined(int angles, int qubits, int slots, Step body) implements ForGate {
    @Override
    public Sequence expand(double[] values) {
      Value[] memory = new Value[slots];
      for (int i = 0; i < angles; i++) {
        memory[i] = new Value.Real(values[i]);
      }
      for (int i = 0; i < qubits; i++) {
        memory[angles + i] = new Value.Wires(new int[] {i});
      }
      Collector collector = new Collector();
      body.run(new Run(collector, memory));
      return new Sequence(qubits, collector.applies());
    }
  }

  /// A subroutine; its body comes after its name.
  final class Subroutine implements Symbol {
    final String name;
    final List<Type> parameters;
    final List<Boolean> mutable;
    final Type result;
    Step body = Step.NOTHING;
    int slots;

    Subroutine(String name, List<Type> parameters, List<Boolean> mutable, Type result) {
      this.name = name;
      this.parameters = parameters;
      this.mutable = mutable;
      this.result = result;
    }
  }

  /// A symbol and where it was declared, if that is in the program.
  record Declared(Symbol symbol, Optional<Place> place) {}

  /// Gates as they are called, kept in a list.
  final class Collector implements Hands {
    private final ArrayList<Apply> applies = new ArrayList<>();

    List<Apply> applies() {
      return applies;
    }

    @Override
    public void apply(Apply gate) {
      if (applies.size() > Sequence.LONGEST) {
        throw Trouble.of(
            "a gate comes to more than " + Sequence.LONGEST + " smaller ones",
            "split it, or use a loop");
      }
      int size = gate.gate().qubits();
      if (size == 0 || gate.targets().size() == size) {
        applies.add(gate);
        return;
      }
      for (int i = 0; i < gate.targets().size(); i += size) {
        int[] group = Arrays.copyOfRange(gate.targets().toArray(), i, i + size);
        applies.add(
            new Apply(
                gate.gate(), gate.angles(), gate.controls(), gate.states(), Qubits.of(group)));
      }
    }

    @Override
    public int measure(int qubit) {
      throw new IllegalStateException("a gate measures");
    }

    @Override
    public void reset(int qubit) {
      throw new IllegalStateException("a gate resets");
    }

    @Override
    public void idle(Time time, int qubit) {
      throw new IllegalStateException("a gate waits");
    }
  }
}
