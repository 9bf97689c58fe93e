// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.gate;

import java.util.ArrayList;
import java.util.List;
import yugma.computing.qasm.value.Trouble;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;

/// Gates in order on a few wires of their own, numbered from 0: what one gate of a program is made
/// of. Each applies to one group of targets. Immutable.
public record Sequence(int wires, List<Apply> applies) {
  /// How many gates one call may come to.
  public static final int LONGEST = 200_000;

  public Sequence {
    applies = List.copyOf(applies);
    if (applies.size() > LONGEST) {
      throw Trouble.of(
          "a gate comes to more than " + LONGEST + " smaller ones", "split it, or use a loop");
    }
  }

  /// One gate of the table, on the first wires.
  public static Sequence of(Gate gate, double... angles) {
    return new Sequence(gate.qubits(), List.of(plain(gate, wires(gate.qubits()), angles)));
  }

  static Apply plain(Gate gate, Qubits targets, double... angles) {
    List<Double> values = new ArrayList<>();
    for (double angle : angles) {
      values.add(angle);
    }
    return new Apply(gate, values, Qubits.NONE, 0, targets);
  }

  static Qubits wires(int count) {
    int[] wires = new int[count];
    for (int i = 0; i < count; i++) {
      wires[i] = i;
    }
    return Qubits.of(wires);
  }

  /// What undoes it.
  public Sequence inverse() {
    List<Apply> back = new ArrayList<>();
    for (Apply apply : applies.reversed()) {
      back.addAll(Inverse.of(apply));
    }
    return new Sequence(wires, back);
  }

  /// It, so many times; of a fraction the principal power, whose eigenphases are that fraction of
  /// phases in (-pi, pi].
  ///
  /// @throws Trouble if there is no closed form for it here
  public Sequence power(double exponent) {
    if (exponent == Math.rint(exponent) && Math.abs(exponent) < 0x1p53) {
      Sequence base = exponent < 0 ? inverse() : this;
      return base.times((long) Math.abs(exponent));
    }
    if (wires == 1 && isPlain() && applies.size() != 1) {
      return new Sequence(1, Power.of(matrix(), exponent, 0));
    }
    if (applies.size() != 1) {
      throw Trouble.of(
          "pow(" + exponent + ") of a gate that is made of " + applies.size() + " is not supported",
          "whole powers are, and fractions of gates on one qubit and of controlled ones");
    }
    return new Sequence(wires, Power.of(applies.getFirst(), exponent));
  }

  private Sequence times(long times) {
    if (applies.size() == 1) {
      return new Sequence(wires, Power.whole(applies.getFirst(), times));
    }
    if (wires == 1 && times > 4 && isPlain()) {
      return new Sequence(1, Power.of(matrix(), (double) times, 0));
    }
    if ((double) times * applies.size() > LONGEST) {
      throw Trouble.of(
          "a power comes to more than " + LONGEST + " gates", "use a loop, or a smaller power");
    }
    List<Apply> all = new ArrayList<>();
    for (long i = 0; i < times; i++) {
      all.addAll(applies);
    }
    return new Sequence(wires, all);
  }

  private boolean isPlain() {
    return applies.stream().allMatch(apply -> apply.controls().size() == 0);
  }

  /// The matrix of a sequence on one wire without controls.
  private Matrix matrix() {
    Matrix matrix = Matrix.identity(1);
    for (Apply apply : applies) {
      Matrix next = apply.gate().matrix(apply.angleArray());
      matrix = next.qubits() == 0 ? matrix.turned(apply.angles().getFirst()) : next.times(matrix);
    }
    return matrix;
  }

  /// It where further wires are as they must be; they come first.
  ///
  /// @param states bit j: what wire j must be
  public Sequence controlled(int controls, long states) {
    List<Apply> all = new ArrayList<>();
    for (Apply apply : applies) {
      all.addAll(Controlled.of(apply).shifted(controls).under(controls, states).applies());
    }
    return new Sequence(wires + controls, all);
  }

  /// The gates on other qubits: wire j becomes the j-th of these.
  public static Apply on(Apply apply, int[] qubits) {
    return new Apply(
        apply.gate(),
        apply.angles(),
        moved(apply.controls(), qubits),
        apply.states(),
        moved(apply.targets(), qubits));
  }

  private static Qubits moved(Qubits wires, int[] qubits) {
    int[] moved = new int[wires.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = qubits[wires.get(i)];
    }
    return Qubits.of(moved);
  }
}
