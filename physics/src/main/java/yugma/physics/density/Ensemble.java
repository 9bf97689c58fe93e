// SPDX-License-Identifier: Apache-2.0
package yugma.physics.density;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.quantity.Checked;
import yugma.physics.gate.Matrix;

/// States of which one is drawn, each with its probability.
public record Ensemble(List<Double> chances, List<Density> states) {
  public Ensemble {
    chances = List.copyOf(chances);
    states = List.copyOf(states);
    double sum = 0;
    for (double chance : chances) {
      Checked.probability("probability of a state", chance);
      sum += chance;
    }
    if (chances.size() != states.size() || !(Math.abs(sum - 1) < 1e-9)) {
      throw new IllegalArgumentException(
          "%d probabilities of %d states have sum %s, must be as many and have sum 1"
              .formatted(chances.size(), states.size(), sum));
    }
  }

  /// The state of one who does not know which was drawn.
  public Density mean() {
    Matrix sum = states.getFirst().matrix().scaled(0);
    for (int i = 0; i < states.size(); i++) {
      sum = sum.plus(states.get(i).matrix().scaled(chances.get(i)));
    }
    return Density.of(sum);
  }

  /// Holevo's quantity in bits: the most that any measurement can tell of which state it is; never
  /// above the number of qubits.
  public double holevo() {
    double left = mean().entropy();
    for (int i = 0; i < states.size(); i++) {
      left -= chances.get(i) * states.get(i).entropy();
    }
    return left;
  }

  /// What a measurement tells of which state it is, in bits.
  ///
  /// @param effects positive matrices with sum 1, one for each result
  public double information(List<Matrix> effects) {
    List<double[]> joint = new ArrayList<>();
    double[] results = new double[effects.size()];
    for (int i = 0; i < states.size(); i++) {
      double[] row = new double[effects.size()];
      for (int k = 0; k < row.length; k++) {
        row[k] = chances.get(i) * Math.max(0, trace(effects.get(k).times(states.get(i).matrix())));
        results[k] += row[k];
      }
      joint.add(row);
    }
    double inputs = entropy(chances.stream().mapToDouble(Double::doubleValue).toArray());
    double both = joint.stream().mapToDouble(Ensemble::entropy).sum();
    return inputs + entropy(results) - both;
  }

  private static double trace(Matrix matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.size(); i++) {
      sum += matrix.re(i, i);
    }
    return sum;
  }

  /// `-Σ p log2 p`, with what rounding makes negative as 0.
  static double entropy(double... chances) {
    double sum = 0;
    for (double chance : chances) {
      sum -= chance > 0 ? chance * StrictMath.log(chance) / StrictMath.log(2) : 0;
    }
    return sum;
  }
}
