// SPDX-License-Identifier: Apache-2.0
package yugma.physics.stabilizercode;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.PauliTerm;

/// Gates that take a code's operators to those of single qubits, told backwards: the encoder.
///
/// The logical pair goes to X and Z of qubit 0, each stabilizer to Z of a qubit of its own. What
/// commutes with the former has nothing left on that qubit, so one is done after the other.
final class Encoder {
  private static final Gate S_BACK = Gate.named("sdg");

  private final int qubits;
  private final List<PauliTerm> terms;

  /// What undoes each gate, latest first.
  private final List<Instruction> undo = new ArrayList<>();

  Encoder(StabilizerCode code) {
    qubits = code.qubits();
    terms = new ArrayList<>(code.stabilizers());
    terms.addFirst(code.logicalZ());
    terms.addFirst(code.logicalX());
  }

  Circuit circuit() {
    reduceToX(0, 0);
    reduceZ();
    for (int j = 1; j < qubits; j++) {
      reduceToX(1 + j, j);
      apply(Gate.H, Gate.H, j);
      clear(j);
    }
    return new Circuit(undo);
  }

  /// Makes of a term X of one qubit, on qubits from there on.
  private void reduceToX(int at, int home) {
    for (int q = home; q < qubits; q++) {
      toX(at, q);
    }
    if (terms.get(at).at(home) == Pauli.I) {
      int other = Integer.numberOfTrailingZeros(terms.get(at).x() >>> home) + home;
      apply(Gate.SWAP, Gate.SWAP, home, other);
    }
    for (int q = home + 1; q < qubits; q++) {
      if (terms.get(at).at(q) == Pauli.X) {
        apply(Gate.CX, Gate.CX, home, q);
      }
    }
    if (terms.get(at).negative()) {
      apply(Gate.Z, Gate.Z, home);
    }
  }

  private void toX(int at, int q) {
    if (terms.get(at).at(q) == Pauli.Z) {
      apply(Gate.H, Gate.H, q);
    } else if (terms.get(at).at(q) == Pauli.Y) {
      apply(Gate.S, S_BACK, q);
    }
  }

  /// The partner of X of qubit 0 has Z or Y there. Flips of qubit 0 controlled by the others, and
  /// turns about its X, take the rest off and leave X as it is.
  private void reduceZ() {
    if (terms.get(1).at(0) == Pauli.Y) {
      apply(Gate.named("sx"), Gate.named("sxdg"), 0);
    }
    for (int q = 1; q < qubits; q++) {
      toX(1, q);
      if (terms.get(1).at(q) == Pauli.X) {
        apply(Gate.H, Gate.H, q);
        apply(Gate.CX, Gate.CX, q, 0);
      }
    }
    if (terms.get(1).negative()) {
      apply(Gate.X, Gate.X, 0);
    }
  }

  /// Stabilizers still to come may be multiplied by the one that is done.
  private void clear(int done) {
    for (int at = 2 + done; at < terms.size(); at++) {
      PauliTerm term = terms.get(at);
      if (term.at(done) == Pauli.Z) {
        terms.set(at, new PauliTerm(term.negative(), term.x(), term.z() ^ 1 << done));
      }
    }
  }

  private void apply(Gate gate, Gate back, int... targets) {
    for (int at = 0; at < terms.size(); at++) {
      terms.set(at, image(gate, terms.get(at), targets));
    }
    undo.addFirst(Instruction.Apply.of(back, targets));
  }

  private static PauliTerm image(Gate gate, PauliTerm term, int[] targets) {
    int x = 0;
    int z = 0;
    int mask = 0;
    for (int j = 0; j < targets.length; j++) {
      x |= (term.x() >>> targets[j] & 1) << j;
      z |= (term.z() >>> targets[j] & 1) << j;
      mask |= 1 << targets[j];
    }
    PauliTerm local = gate.action().orElseThrow().of(new PauliTerm(term.negative(), x, z));
    int newX = term.x() & ~mask;
    int newZ = term.z() & ~mask;
    for (int j = 0; j < targets.length; j++) {
      newX |= (local.x() >>> j & 1) << targets[j];
      newZ |= (local.z() >>> j & 1) << targets[j];
    }
    return new PauliTerm(local.negative(), newX, newZ);
  }
}
