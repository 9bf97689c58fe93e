// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import yugma.kernel.quantity.Checked;
import yugma.kernel.random.RandomStream;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.PauliTerm;

/// Random Pauli errors on one or two qubits: each operator with a probability of its own.
///
/// @param chances of I, X, Y, Z; or of II, IX, IY, IZ, XI … ZZ, the first qubit's letter first
public record PauliChannel(List<Double> chances) {
  /// By how much rounding may spoil a sum: as much as the readers of files let pass.
  private static final double SLACK = 1e-9;

  private static final int[] X_OF = {0, 1, 1, 0};
  private static final int[] Z_OF = {0, 0, 1, 1};

  public PauliChannel {
    chances = List.copyOf(chances);
    if (chances.size() != 4 && chances.size() != 16) {
      throw new IllegalArgumentException(
          "a Pauli channel has 4 or 16 probabilities, not " + chances.size());
    }
    double sum = 0;
    for (double chance : chances) {
      Checked.probability("probability of a Pauli error", chance);
      sum += chance;
    }
    if (!(Math.abs(sum - 1) < 1e-12)) {
      throw new IllegalArgumentException("probabilities add up to " + sum + ", must be 1");
    }
  }

  /// With probability p one of the errors, none of them the identity, all alike: p/3 for each of X,
  /// Y and Z, or p/15 for each of the fifteen pairs.
  public static PauliChannel depolarizePauli(int qubits, double probability) {
    Checked.probability("probability of a Pauli error", probability);
    int errors = (1 << 2 * qubits) - 1;
    List<Double> chances = new ArrayList<>(Collections.nCopies(errors + 1, probability / errors));
    chances.set(0, 1 - probability);
    return new PauliChannel(chances);
  }

  /// With probability p the mixed state takes the qubits' place.
  public static PauliChannel depolarizeMixed(int qubits, double probability) {
    Checked.probability("probability of the mixed state", probability);
    double each = 1.0 / (1 << 2 * qubits);
    return depolarizePauli(qubits, probability * (1 - each));
  }

  /// Depolarising noise of a gate of this average fidelity: [#depolarizeMixed] with `p = (1 - F) d
  /// / (d - 1)`, so at least 1/d.
  public static PauliChannel ofAverageFidelity(int qubits, double fidelity) {
    int d = 1 << qubits;
    Checked.range("average gate fidelity", fidelity, 1.0 / d, 1);
    return depolarizeMixed(qubits, (1 - fidelity) * d / (d - 1));
  }

  /// Z with probability p; p = 1/2 leaves no coherence.
  public static PauliChannel dephasing(double probability) {
    return of(0, 0, probability);
  }

  /// X with probability p.
  public static PauliChannel bitFlip(double probability) {
    return of(probability, 0, 0);
  }

  /// X, Y and Z with these probabilities.
  public static PauliChannel of(double x, double y, double z) {
    return ofErrors(x, y, z);
  }

  /// Errors with these probabilities, which may add up to a little more than 1 by rounding; what is
  /// left is the identity's.
  ///
  /// @param errors of X, Y, Z; or of IX, IY, IZ, XI … ZZ
  public static PauliChannel ofErrors(double... errors) {
    double[] all = new double[errors.length + 1];
    double left = 1;
    for (int i = 0; i < errors.length; i++) {
      Checked.probability("probability of a Pauli error", errors[i]);
      all[i + 1] = errors[i];
      left -= errors[i];
    }
    if (left < -SLACK) {
      throw new IllegalArgumentException(
          "probabilities of errors add up to " + (1 - left) + ", must be at most 1");
    }
    all[0] = Math.max(0, left);
    return left < 0 ? normalised(all) : new PauliChannel(Arrays.stream(all).boxed().toList());
  }

  /// Rounding errors of a twirl taken out.
  static PauliChannel normalised(double... chances) {
    double sum = 0;
    for (double chance : chances) {
      sum += chance;
    }
    List<Double> all = new ArrayList<>();
    for (double chance : chances) {
      all.add(Math.clamp(chance / sum, 0, 1));
    }
    return new PauliChannel(all);
  }

  /// On how many qubits.
  public int qubits() {
    return chances.size() == 4 ? 1 : 2;
  }

  /// The operator at a place of [#chances].
  static PauliTerm term(int qubits, int index) {
    int x = 0;
    int z = 0;
    for (int target = 0; target < qubits; target++) {
      int letter = index >>> 2 * (qubits - 1 - target) & 3;
      x |= X_OF[letter] << target;
      z |= Z_OF[letter] << target;
    }
    return new PauliTerm(false, x, z);
  }

  /// The same as a Kraus sum.
  public Channel channel() {
    List<Matrix> kraus = new ArrayList<>();
    for (int index = 0; index < chances.size(); index++) {
      if (chances.get(index) > 0) {
        kraus.add(term(qubits(), index).matrix(qubits()).scaled(Math.sqrt(chances.get(index))));
      }
    }
    return new Channel(kraus);
  }

  /// These errors, and others after them.
  public PauliChannel then(PauliChannel next) {
    if (next.qubits() != qubits()) {
      throw new IllegalArgumentException(
          "channels are on " + qubits() + " and " + next.qubits() + " qubits, must be alike");
    }
    double[] product = new double[chances.size()];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j < product.length; j++) {
        product[product(i, j)] += chances.get(i) * next.chances.get(j);
      }
    }
    return normalised(product);
  }

  /// Letters I, X, Y, Z as 0, 1, 2, 3 multiply by exclusive or: X Y = Z up to its phase.
  private static int product(int i, int j) {
    return i ^ j;
  }

  /// The mean fidelity over all pure states.
  public double averageFidelity() {
    int d = 1 << qubits();
    return (d * chances.getFirst() + 1) / (d + 1);
  }

  /// One of the operators, drawn.
  public PauliTerm draw(RandomStream random) {
    double u = random.nextDouble();
    for (int index = chances.size() - 1; index > 0; index--) {
      u -= chances.get(index);
      if (u < 0) {
        return term(qubits(), index);
      }
    }
    return term(qubits(), 0);
  }
}
