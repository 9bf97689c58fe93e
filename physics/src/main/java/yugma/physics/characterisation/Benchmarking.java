// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.Gate;

/// Randomised benchmarking of one qubit: the mean error of the 24 Clifford gates, apart from that
/// of preparation and readout ([Magesan 2011](https://doi.org/10.1103/PhysRevLett.106.180504)).
///
/// @param lengths numbers of gates before the one that undoes them all
/// @param sequences drawn for each length
/// @param shots of each sequence
public record Benchmarking(List<Integer> lengths, int sequences, int shots) {
  /// The Clifford group of one qubit: all rows of the table of gates that are of it.
  public static final List<Gate> GROUP =
      Gate.all().stream().filter(gate -> gate.qubits() == 1 && gate.action().isPresent()).toList();

  public Benchmarking {
    lengths = List.copyOf(lengths);
    if (sequences < 1 || shots < 1) {
      throw new IllegalArgumentException(
          "sequences are %d of %d shots, must be at least 1 of 1".formatted(sequences, shots));
    }
  }

  /// What it finds.
  ///
  /// @param averageFidelity of a gate, the mean over the group
  /// @param decay the factor per gate, `2 F - 1`
  public record Found(Estimate averageFidelity, Estimate decay, Fit fit) {}

  /// A sequence that does nothing but for its noise.
  public static Sequence sequence(int length, RandomStream random) {
    List<Sequence.Step> steps = new ArrayList<>();
    CliffordAction all = GROUP.getFirst().action().orElseThrow();
    for (int i = 0; i < length; i++) {
      Gate gate = GROUP.get(random.nextInt(GROUP.size()));
      steps.add(new Sequence.Step.Pulse(gate));
      all = all.then(gate.action().orElseThrow());
    }
    steps.add(new Sequence.Step.Pulse(of(all.inverse())));
    return new Sequence(steps);
  }

  private static Gate of(CliffordAction action) {
    return GROUP.stream()
        .filter(gate -> gate.action().orElseThrow().equals(action))
        .findFirst()
        .orElseThrow();
  }

  /// Counts the results of all lengths.
  public Counts measure(LabQubit qubit, RandomStream random) {
    List<Counts.Point> points = new ArrayList<>();
    for (int length : lengths) {
      int ones = 0;
      for (int i = 0; i < sequences; i++) {
        ones += qubit.ones(sequence(length, random), shots, random);
      }
      points.add(new Counts.Point(length, ones, sequences * shots));
    }
    return new Counts(points);
  }

  /// The mean fidelity of a gate that counts tell: the share of ones rises as `offset - amplitude ·
  /// decay^length`.
  public Found fit(Counts counts) {
    double last = counts.points().getLast().share();
    double guess = 1 - 1 / (1 + counts.points().getLast().at());
    Fit fit =
        Fit.of(
            (length, p) -> p[2] - p[1] * StrictMath.pow(p[0], length),
            counts,
            guess,
            0.5,
            Math.max(last, 0.1));
    Estimate decay = fit.parameters().getFirst();
    return new Found(decay.scaled(0.5, 0.5), decay, fit);
  }
}
