// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.List;
import yugma.computing.machine.Machine;
import yugma.computing.noise.NoisySteps;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.Wait;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Pauli;

/// A machine whose steps go wrong now and then.
final class NoisyMachine implements Machine {
  private final CircuitPlay play;
  private final NoisySteps steps;

  NoisyMachine(StateMachine perfect, NoisySteps steps, RandomStream random) {
    this.play = new CircuitPlay(perfect, random);
    this.steps = steps;
  }

  private void play(Instruction step) {
    steps.of(step).forEach(play::play);
  }

  @Override
  public void apply(Apply gate) {
    play(gate);
  }

  @Override
  public boolean measure(int qubit) {
    play(new Measure(Pauli.Z, Qubits.of(qubit), List.of(), 0, false));
    return play.lastRecord();
  }

  @Override
  public void reset(int qubit) {
    play(new Reset(Pauli.Z, Qubits.of(qubit)));
  }

  @Override
  public void idle(Time time, int qubit) {
    play(new Wait(time, Qubits.of(qubit)));
  }
}
