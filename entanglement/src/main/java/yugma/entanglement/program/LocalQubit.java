// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.List;
import java.util.function.IntConsumer;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// A qubit in a slot of a node's memory, for programs at that node alone.
///
/// It decays as the memory lets it. Gates of one qubit are perfect and take no time; those of two
/// and readouts err and take time as the node's processor does. Measured or discarded it is gone,
/// and its slot free.
public final class LocalQubit {
  private static final Gate TURN = Gate.named("ry");

  private final Node node;
  private final int slot;
  private final IntConsumer release;
  private boolean isGone;

  /// @param release is told the slot when it is free again
  LocalQubit(Node node, int slot, IntConsumer release) {
    this.node = node;
    this.slot = slot;
    this.release = release;
  }

  /// The node that holds it.
  public Node node() {
    return node;
  }

  /// Whether it is still there.
  public boolean isHeld() {
    return !isGone;
  }

  /// Does a gate of one qubit.
  ///
  /// @param angles in radians, as many as it has
  public void apply(Gate gate, double... angles) {
    touch();
    List<Double> turns = java.util.Arrays.stream(angles).boxed().toList();
    node.memory().apply(new Apply(gate, turns, Qubits.NONE, 0, Qubits.of(0)), node.now(), slot);
  }

  /// Turns it by a Pauli matrix.
  public void turn(Pauli pauli) {
    touch();
    if (pauli != Pauli.I) {
      node.memory().turn(slot, pauli, node.now());
    }
  }

  /// Measures it, which takes the processor's time for a readout.
  ///
  /// @param basis X, Y or Z
  public boolean measure(Pauli basis) {
    leave();
    node.sleep(node.memory().processor().readoutTime());
    boolean bit = node.memory().measure(slot, basis, node.now());
    release.accept(slot);
    return bit;
  }

  /// Measures it in the plane of Z and X: `cos θ Z + sin θ X`.
  ///
  /// @param radians θ
  public boolean measure(double radians) {
    apply(TURN, -radians);
    return measure(Pauli.Z);
  }

  /// Throws it away.
  public void discard() {
    leave();
    node.memory().discard(slot);
    release.accept(slot);
  }

  int slot() {
    return slot;
  }

  /// Its slot is free again, since something has measured it.
  void released() {
    release.accept(slot);
  }

  /// From now on nobody can use it.
  void leave() {
    touch();
    isGone = true;
  }

  /// Refuses programs of other nodes, and qubits that are gone.
  void touch() {
    node.requireHere("touches a qubit");
    if (isGone) {
      throw new IllegalStateException(
          "this qubit of '" + node.name() + "' is gone: measured or discarded");
    }
  }
}
