// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Arrays;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.density.Density;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Damping;
import yugma.physics.noise.PauliChannel;

/// Qubits as a density matrix.
record DensityMachine(Density state, RandomStream random) implements StateMachine {
  private static final Channel RESET = Damping.reset(0);

  @Override
  public void apply(Apply gate) {
    state.apply(gate);
  }

  @Override
  public boolean measure(int qubit) {
    return state.measure(Pauli.Z, qubit, random);
  }

  @Override
  public void reset(int qubit) {
    state.apply(RESET, qubit);
  }

  @Override
  public void damp(double probability, int qubit) {
    state.apply(Damping.amplitude(probability), qubit);
  }

  @Override
  public boolean takesWhole(Disturb noise) {
    if (noise.noise().isHeralded()) {
      return false;
    }
    int width = noise.noise().qubits();
    double[] law = noise.noise().probabilities(noise.arguments());
    Channel channel = PauliChannel.ofErrors(law).channel();
    int[] targets = noise.targets().toArray();
    for (int at = 0; at < targets.length; at += width) {
      state.apply(channel, Arrays.copyOfRange(targets, at, at + width));
    }
    return true;
  }
}
