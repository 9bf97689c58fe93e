// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.gate;

import java.util.ArrayList;
import java.util.List;
import yugma.computing.qasm.value.Trouble;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;

/// Powers of a gate, whole and fractional, phase and all.
final class Power {
  private static final double NEAR = 1e-9;
  private static final int HIGHEST_ORDER = 24;

  private Power() {}

  /// A gate, so many times.
  static List<Apply> whole(Apply apply, long times) {
    if (Inverse.ADDING.contains(apply.gate().name())) {
      List<Double> angles = apply.angles().stream().map(angle -> angle * (double) times).toList();
      return List.of(
          new Apply(apply.gate(), angles, apply.controls(), apply.states(), apply.targets()));
    }
    long rest = apply.angles().isEmpty() ? times % order(apply.gate()) : times;
    if (rest > 4 && Controlled.of(apply).gate().qubits() == 1) {
      return of(apply, (double) times);
    }
    if (rest > Sequence.LONGEST) {
      throw Trouble.of(
          "a power comes to more than " + Sequence.LONGEST + " gates",
          "use a loop, or a smaller power");
    }
    List<Apply> all = new ArrayList<>();
    for (long i = 0; i < rest; i++) {
      all.add(apply);
    }
    return all;
  }

  /// After how many times it has done nothing, if that is soon.
  private static long order(Gate gate) {
    Matrix one = Matrix.identity(gate.qubits());
    Matrix power = gate.matrix();
    for (int order = 1; order <= HIGHEST_ORDER; order++) {
      if (power.distance(one) < NEAR) {
        return order;
      }
      power = gate.matrix().times(power);
    }
    return Long.MAX_VALUE;
  }

  /// The principal power of a gate; controls stay as they are.
  static List<Apply> of(Apply apply, double exponent) {
    Controlled apart = Controlled.of(apply);
    List<Apply> base =
        switch (apart.gate().qubits()) {
          case 0 -> List.of(phase(exponent * principal(apart.angles().getFirst())));
          case 1 -> of(apart.gate().matrix(array(apart.angles())), exponent, 0);
          default -> OfPair.of(apart.gate(), apart.angles(), exponent);
        };
    List<Apply> all = new ArrayList<>();
    for (Apply local : base) {
      int[] wires = apart.targets().stream().mapToInt(Integer::intValue).toArray();
      Apply moved = Sequence.on(local, wires);
      Controlled inner = Controlled.of(moved);
      List<Integer> controls = new ArrayList<>(apart.controls());
      controls.addAll(inner.controls());
      long states = apart.states() | inner.states() << apart.controls().size();
      all.addAll(
          new Controlled(inner.gate(), inner.angles(), controls, states, inner.targets())
              .applies());
    }
    return all;
  }

  private static double[] array(List<Double> angles) {
    return angles.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static Apply phase(double angle) {
    return Sequence.plain(Gate.GLOBAL_PHASE, Qubits.NONE, angle);
  }

  /// A phase in (-pi, pi], where what is -pi but for rounding is pi.
  static double principal(double phase) {
    double rest = phase - 2 * Math.PI * Math.rint(phase / (2 * Math.PI));
    return rest <= -Math.PI + NEAR ? rest + 2 * Math.PI : rest;
  }

  /// The principal power of a unitary matrix on one qubit.
  ///
  /// It is `e^(i delta) (cos(theta/2) - i sin(theta/2) n·sigma)`, with eigenphases `delta -
  /// theta/2` along n and `delta + theta/2` against it.
  static List<Apply> of(Matrix m, double exponent, int wire) {
    double detRe = re(m, 0, 0, 1, 1) - re(m, 0, 1, 1, 0);
    double detIm = im(m, 0, 0, 1, 1) - im(m, 0, 1, 1, 0);
    double delta = 0.5 * StrictMath.atan2(detIm, detRe);
    Matrix v = m.turned(-delta);
    double w = 0.5 * (v.re(0, 0) + v.re(1, 1));
    double x = -0.5 * (v.im(0, 1) + v.im(1, 0));
    double y = 0.5 * (v.re(1, 0) - v.re(0, 1));
    double z = 0.5 * (v.im(1, 1) - v.im(0, 0));
    double length = Math.sqrt(x * x + y * y + z * z);
    double half = StrictMath.atan2(length, w);
    double along = principal(delta - half);
    double against = principal(delta + half);
    double mean = 0.5 * exponent * (along + against);
    double turn = 0.5 * exponent * (against - along);
    if (length < 1e-15) {
      return List.of(phase(exponent * along));
    }
    double s = StrictMath.sin(turn) / length;
    return turn(new double[] {StrictMath.cos(turn), x * s, y * s, z * s}, mean, wire);
  }

  private static double re(Matrix m, int r, int c, int s, int d) {
    return m.re(r, c) * m.re(s, d) - m.im(r, c) * m.im(s, d);
  }

  private static double im(Matrix m, int r, int c, int s, int d) {
    return m.re(r, c) * m.im(s, d) + m.im(r, c) * m.re(s, d);
  }

  /// The gate `e^(i phase) (w - i (x X + y Y + z Z))` by `p` or `U` and a phase of the whole.
  private static List<Apply> turn(double[] wxyz, double phase, int wire) {
    double w = wxyz[0];
    double x = wxyz[1];
    double y = wxyz[2];
    double z = wxyz[3];
    double sine = Math.sqrt(x * x + y * y);
    double cosine = Math.sqrt(w * w + z * z);
    Qubits target = Qubits.of(wire);
    double first = cosine < 1e-15 ? 0 : StrictMath.atan2(-z, w);
    if (sine < 1e-15) {
      return List.of(phase(phase + first), Sequence.plain(Gate.P, target, -2 * first));
    }
    double a = 2 * StrictMath.atan2(sine, cosine);
    double b = StrictMath.atan2(-x, y) - first;
    double c = StrictMath.atan2(x, y) - first;
    return List.of(
        phase(phase + first - 0.5 * a), Sequence.plain(Gate.named("U"), target, a, b, c));
  }

  /// Powers of gates on two qubits.
  private static final class OfPair {
    private static final Qubits BOTH = Qubits.of(0, 1);

    static List<Apply> of(Gate gate, List<Double> angles, double exponent) {
      double quarter = 0.5 * Math.PI * exponent;
      return switch (gate.name()) {
        case "rxx", "ryy", "rzz" ->
            List.of(Sequence.plain(gate, BOTH, exponent * half(angles.getFirst())));
        case "swap" -> swap(exponent);
        case "iswap" -> List.of(turn("rxx", -quarter), turn("ryy", -quarter));
        case "iswapdg" -> List.of(turn("rxx", quarter), turn("ryy", quarter));
        case "sxx", "syy", "szz" ->
            List.of(phase(0.5 * quarter), turn("r" + gate.name().substring(1), quarter));
        case "sxxdg", "syydg", "szzdg" ->
            List.of(phase(-0.5 * quarter), turn("r" + gate.name().substring(1, 3), -quarter));
        default ->
            throw Trouble.of(
                "pow(" + exponent + ") of gate '" + gate.name() + "' is not supported",
                "whole powers are, and fractions of gates on one qubit, swap, iswap, rxx, ryy, rzz");
      };
    }

    private static Apply turn(String name, double angle) {
      return Sequence.plain(Gate.named(name), BOTH, angle);
    }

    /// The angle in (-2 pi, 2 pi] that gives the same matrix.
    private static double half(double angle) {
      double rest = angle - 4 * Math.PI * Math.rint(angle / (4 * Math.PI));
      return rest <= -2 * Math.PI + NEAR ? rest + 4 * Math.PI : rest;
    }

    private static List<Apply> swap(double exponent) {
      Apply outer = Apply.of(Gate.CX, 0, 1);
      List<Apply> all = new ArrayList<>(List.of(outer));
      all.addAll(Power.of(Apply.of(Gate.CX, 1, 0), exponent));
      all.add(outer);
      return all;
    }
  }
}
