// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.List;
import java.util.stream.IntStream;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;

/// Plain sums over whole matrices, to hold the engine against, and states and gates at random.
final class Dense {
  private Dense() {}

  /// A state with Gaussian amplitudes.
  static Amplitudes random(int qubits, RandomStream random) {
    double[] entries = new double[2 << qubits];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = random.nextGaussian();
    }
    return Amplitudes.of(entries);
  }

  static double[] entries(Amplitudes state) {
    double[] entries = new double[2 * (int) state.size()];
    for (int i = 0; i < state.size(); i++) {
      entries[2 * i] = state.re(i);
      entries[2 * i + 1] = state.im(i);
    }
    return entries;
  }

  /// What a matrix with controls makes of amplitudes, by its definition.
  static double[] applied(double[] in, Matrix matrix, int[] controls, long states, int... targets) {
    double[] out = new double[in.length];
    for (int column = 0; column < in.length / 2; column++) {
      if (!agrees(column, controls, states)) {
        out[2 * column] += in[2 * column];
        out[2 * column + 1] += in[2 * column + 1];
        continue;
      }
      for (int row = 0; row < matrix.size(); row++) {
        int to = with(column, targets, row);
        double re = matrix.re(row, packed(column, targets));
        double im = matrix.im(row, packed(column, targets));
        out[2 * to] += re * in[2 * column] - im * in[2 * column + 1];
        out[2 * to + 1] += re * in[2 * column + 1] + im * in[2 * column];
      }
    }
    return out;
  }

  private static boolean agrees(int index, int[] controls, long states) {
    for (int j = 0; j < controls.length; j++) {
      if ((index >>> controls[j] & 1) != (states >>> j & 1)) {
        return false;
      }
    }
    return true;
  }

  /// The first target is the most significant bit of a row.
  private static int packed(int index, int... targets) {
    int bits = 0;
    for (int target : targets) {
      bits = 2 * bits + (index >>> target & 1);
    }
    return bits;
  }

  private static int with(int index, int[] targets, int bits) {
    int with = index;
    for (int j = 0; j < targets.length; j++) {
      int bit = bits >>> targets.length - 1 - j & 1;
      with = with & ~(1 << targets[j]) | bit << targets[j];
    }
    return with;
  }

  static double distance(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
  }

  /// Any gate at any qubits, with up to three controls, each wanted as 0 or 1.
  static Apply gate(int qubits, RandomStream random) {
    List<Gate> fit = Gate.all().stream().filter(gate -> gate.qubits() <= qubits).toList();
    Gate gate = fit.get(random.nextInt(fit.size()));
    int[] order = order(qubits, random);
    int controls =
        random.nextBoolean() ? 0 : random.nextInt(Math.min(3, qubits - gate.qubits()) + 1);
    List<Double> angles =
        gate.angles().stream().map(letter -> 7 * random.nextDouble() - 3.5).toList();
    return new Apply(
        gate,
        angles,
        Qubits.of(java.util.Arrays.copyOf(order, controls)),
        random.nextInt(8) & (1 << controls) - 1,
        Qubits.of(java.util.Arrays.copyOfRange(order, controls, controls + gate.qubits())));
  }

  /// All qubits, shuffled.
  static int[] order(int qubits, RandomStream random) {
    int[] order = IntStream.range(0, qubits).toArray();
    for (int i = qubits - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return order;
  }

  static double[] applied(double[] in, Apply gate) {
    return applied(
        in,
        gate.gate().matrix(gate.angleArray()),
        gate.controls().toArray(),
        gate.states(),
        gate.targets().toArray());
  }
}
