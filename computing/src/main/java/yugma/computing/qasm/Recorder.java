// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import java.util.ArrayList;
import java.util.List;
import yugma.computing.qasm.code.Hands;
import yugma.kernel.time.Time;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.Wait;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Hands that write down what they are told, and whose measurements are not known yet.
final class Recorder implements Hands {
  /// How many instructions are written down at most.
  static final int LONGEST = 4_000_000;

  private final List<Instruction> instructions = new ArrayList<>();

  /// Qubits that are measured, or put back, one right after the other.
  private final List<Integer> pending = new ArrayList<>();

  private boolean isReset;
  private int records;

  /// A program that is a circuit longer than can be written down.
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("too long", null, false, false);
    }
  }

  @Override
  public void apply(Apply gate) {
    if (gate.gate() != Gate.GLOBAL_PHASE) {
      flush();
      add(gate);
    }
  }

  private void add(Instruction instruction) {
    if (instructions.size() >= LONGEST) {
      throw new TooLong();
    }
    instructions.add(instruction);
  }

  @Override
  public int measure(int qubit) {
    pend(qubit, false);
    return 2 + records++;
  }

  @Override
  public void reset(int qubit) {
    pend(qubit, true);
  }

  @Override
  public void idle(Time time, int qubit) {
    flush();
    add(new Wait(time, Qubits.of(qubit)));
  }

  private void pend(int qubit, boolean resets) {
    if (resets != isReset) {
      flush();
      isReset = resets;
    }
    if (pending.size() >= LONGEST) {
      throw new TooLong();
    }
    pending.add(qubit);
  }

  private void flush() {
    if (!pending.isEmpty()) {
      Qubits targets = Qubits.of(pending);
      add(
          isReset
              ? new Reset(Pauli.Z, targets)
              : new Measure(Pauli.Z, targets, List.of(), 0, false));
      pending.clear();
    }
  }

  Circuit circuit() {
    flush();
    return new Circuit(instructions);
  }
}
