// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Pauli;

/// Noise drawn site by site for one run.
final class NoiseDraw {
  private static final Pauli[] PAULIS = Pauli.values();

  private final RandomStream random;

  /// Whether something of the chain of correlated products has happened.
  private boolean chainHappened;

  NoiseDraw(RandomStream random) {
    this.random = random;
  }

  boolean happens(double probability) {
    return probability > 0 && random.nextDouble() < probability;
  }

  void correlated(Instruction.Correlated correlated, Tableau tableau) {
    if (!correlated.isElse()) {
      chainHappened = false;
    }
    boolean now = !chainHappened && happens(correlated.probability());
    chainHappened |= now;
    if (now) {
      for (PauliProduct.Factor factor : correlated.product().factors()) {
        tableau.pauli(factor.pauli(), factor.qubit());
      }
    }
  }

  /// Disturbs one group of targets.
  ///
  /// @return whether something happened
  boolean disturb(Instruction.Disturb disturb, int at, Tableau tableau) {
    double[] probabilities = disturb.noise().probabilities(disturb.arguments());
    double left = random.nextDouble();
    for (int choice = 0; choice < probabilities.length; choice++) {
      left -= probabilities[choice];
      if (left < 0) {
        act(choice + (disturb.noise().isHeralded() ? 0 : 1), disturb, at, tableau);
        return true;
      }
    }
    return false;
  }

  /// @param code the Pauli matrix of each target, two bits each, that of the last lowest
  private static void act(int code, Instruction.Disturb disturb, int at, Tableau tableau) {
    int size = disturb.noise().qubits();
    for (int j = 0; j < size; j++) {
      Pauli pauli = PAULIS[code >>> 2 * (size - 1 - j) & 3];
      tableau.pauli(pauli, disturb.targets().get(at + j));
    }
  }
}
