// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Noise;

/// What noise on the way flips now.
final class ChannelErrors {
  /// The bits of I, X, Y, Z in the order of the arguments of channels: X is 1, Z is 2.
  private static final int[] BITS = {0, 1, 3, 2};

  private final Sensitivity sensitivity;
  private final Emission emission;

  ChannelErrors(Sensitivity sensitivity, Emission emission) {
    this.sensitivity = sensitivity;
    this.emission = emission;
  }

  /// Tells the errors of noise on its targets.
  ///
  /// @param record how many records were made up to its end
  /// @return how many of them it made
  int disturb(Disturb disturb, long record) {
    Noise noise = disturb.noise();
    int[] targets = disturb.targets().toArray();
    if (noise.isHeralded()) {
      double[] p = heralded(noise.probabilities(disturb.arguments()));
      for (int i = targets.length - 1; i >= 0; i--) {
        int[] herald = sensitivity.forget(record - targets.length + i);
        emission.exclusive(p, sensitivity.x(targets[i]), sensitivity.z(targets[i]), herald);
      }
      return targets.length;
    }
    Optional<double[]> uniform = uniform(disturb);
    if (uniform.isPresent()) {
      each(targets, noise.qubits(), uniform.get(), true);
    } else {
      double[] p = exclusive(disturb);
      Optional<double[]> independent = IndependentErrors.of(p);
      each(targets, noise.qubits(), independent.orElse(p), independent.isPresent());
    }
    return 0;
  }

  private void each(int[] targets, int qubits, double[] p, boolean independent) {
    for (int i = targets.length - qubits; i >= 0; i -= qubits) {
      int[][] generators = new int[2 * qubits][];
      for (int j = 0; j < qubits; j++) {
        generators[2 * j] = sensitivity.x(targets[i + j]);
        generators[2 * j + 1] = sensitivity.z(targets[i + j]);
      }
      if (independent) {
        emission.channel(p, generators);
      } else {
        emission.exclusive(p, generators);
      }
    }
  }

  private static double[] heralded(double[] told) {
    double[] p = new double[8];
    for (int i = 0; i < 4; i++) {
      p[4 | BITS[i]] = told[i];
    }
    return p;
  }

  /// Depolarising noise as independent errors, which are all as likely.
  private static Optional<double[]> uniform(Disturb disturb) {
    double p = disturb.arguments().getFirst();
    double[] all = new double[1 << 2 * disturb.noise().qubits()];
    if (disturb.noise() == Noise.DEPOLARIZE1) {
      Arrays.fill(all, IndependentErrors.depolarize1(p));
      return Optional.of(all);
    }
    if (disturb.noise() == Noise.DEPOLARIZE2) {
      Arrays.fill(all, IndependentErrors.depolarize2(p));
      return Optional.of(all);
    }
    return Optional.empty();
  }

  private static double[] exclusive(Disturb disturb) {
    double[] told = disturb.noise().probabilities(disturb.arguments());
    double[] all = new double[told.length + 1];
    for (int i = 1; i < all.length; i++) {
      int bits = told.length == 3 ? BITS[i] : BITS[i >> 2] | BITS[i & 3] << 2;
      all[bits] = told[i - 1];
    }
    return all;
  }

  /// Tells the errors of a chain of which at most one happens.
  ///
  /// @param last where the chain ends among the instructions
  /// @return where it starts
  int chain(List<Instruction> instructions, int last) {
    int first = last;
    while (((Correlated) instructions.get(first)).isElse()) {
      first--;
      if (first < 0 || !(instructions.get(first) instanceof Correlated)) {
        throw new IllegalArgumentException(
            "ELSE_CORRELATED_ERROR stands behind no correlated error, must follow one at once");
      }
    }
    int[][] errors = new int[last - first + 1][];
    double[] p = new double[errors.length];
    double none = 1;
    for (int i = 0; i < errors.length; i++) {
      Correlated error = (Correlated) instructions.get(first + i);
      errors[i] = sensitivity.of(error.product());
      p[i] = none * error.probability();
      none *= 1 - error.probability();
    }
    emission.exclusive(errors, p);
    return first;
  }
}
