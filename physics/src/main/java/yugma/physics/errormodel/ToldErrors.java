// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.errormodel.Approximation.Kind;
import yugma.physics.symptom.ErrorLaw;
import yugma.physics.symptom.ErrorSink;
import yugma.physics.symptom.InstructionException;

/// The errors that a walk tells of, as independent ones: exactly where they can be.
final class ToldErrors implements ErrorSink {
  /// @param p by the bits of the rows
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Law(double[] p, boolean isIndependent) {}

  private final int detectors;
  private final Emission emission;
  private final IdentityHashMap<Disturb, Law> laws = new IdentityHashMap<>();
  private final IdentityHashMap<Instruction, Kind> approximated = new IdentityHashMap<>();
  private final List<Approximation> approximations = new ArrayList<>();

  ToldErrors(int detectors, Emission emission) {
    this.detectors = detectors;
    this.emission = emission;
  }

  /// What was simplified so far, in the order of time.
  List<Approximation> approximations() {
    return approximations.reversed();
  }

  @Override
  public void flip(Instruction by, double probability, int[] flips) {
    emission.error(by, flips, probability);
  }

  @Override
  public void disturb(Disturb by, int[]... rows) {
    Law law = laws.computeIfAbsent(by, ToldErrors::law);
    if (by.noise().isHeralded()) {
      note(emission.exclusive(by, law.p, rows[1], rows[2], rows[0]), by, Kind.HERALD);
    } else if (law.isIndependent) {
      emission.channel(by, law.p, rows);
    } else {
      note(emission.exclusive(by, law.p, rows), by, Kind.PAULI_CHANNEL);
    }
  }

  private void note(boolean isApproximate, Instruction by, Kind kind) {
    if (isApproximate && approximated.put(by, kind) == null) {
      approximations.add(new Approximation(by, kind));
    }
  }

  private static Law law(Disturb by) {
    double p = by.arguments().getFirst();
    double[] all = ErrorLaw.of(by).probabilities();
    return switch (by.noise()) {
      case DEPOLARIZE1 -> uniform(all, IndependentErrors.depolarize1(p));
      case DEPOLARIZE2 -> uniform(all, IndependentErrors.depolarize2(p));
      case HERALDED_ERASE, HERALDED_PAULI_CHANNEL_1 -> new Law(heraldLast(all), false);
      case X_ERROR, Y_ERROR, Z_ERROR, PAULI_CHANNEL_1, PAULI_CHANNEL_2 -> {
        Optional<double[]> independent = IndependentErrors.of(all);
        yield new Law(independent.orElse(all), independent.isPresent());
      }
    };
  }

  private static Law uniform(double[] all, double each) {
    Arrays.fill(all, each);
    return new Law(all, true);
  }

  private static double[] heraldLast(double[] law) {
    double[] moved = new double[law.length];
    for (int i = 0; i < law.length; i++) {
      moved[i >> 1 | (i & 1) << 2] = law[i];
    }
    return moved;
  }

  @Override
  public void chain(List<Correlated> links, double[] probabilities, int[][] flips) {
    if (links.getLast().isElse()) {
      throw new InstructionException(
          "ELSE_CORRELATED_ERROR stands behind no correlated error, must follow one",
          Optional.of(links.getLast()));
    }
    note(emission.exclusive(links.getLast(), flips, probabilities), links.getLast(), Kind.CHAIN);
  }

  /// What a stabilizer of the state would flip is not certain.
  @Override
  public void random(Optional<Instruction> by, int[] flips, String where) {
    int number = flips[0];
    String what =
        number < detectors ? "detector D" + number : "observable L" + (number - detectors);
    throw new GaugeException(what, where, by);
  }
}
