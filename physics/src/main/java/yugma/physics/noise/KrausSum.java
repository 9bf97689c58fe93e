// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.gate.Matrix;

/// Sums over Kraus operators.
final class KrausSum {
  private static final double SAME = 1e-14;

  private KrausSum() {}

  /// The same sum with fewer operators: those that are multiples of another become one with it.
  static List<Matrix> merged(List<Matrix> operators) {
    List<Matrix> merged = new ArrayList<>();
    for (Matrix operator : operators) {
      double weight = weight(operator);
      if (weight < SAME * SAME) {
        continue;
      }
      int like = indexOfLike(merged, operator, weight);
      if (like < 0) {
        merged.add(operator);
      } else {
        double own = weight(merged.get(like));
        merged.set(like, merged.get(like).scaled(Math.sqrt(1 + weight / own)));
      }
    }
    return merged;
  }

  private static int indexOfLike(List<Matrix> merged, Matrix operator, double weight) {
    Matrix unit = operator.scaled(1 / Math.sqrt(weight));
    for (int i = 0; i < merged.size(); i++) {
      Matrix other = merged.get(i).scaled(1 / Math.sqrt(weight(merged.get(i))));
      if (other.distanceUpToPhase(unit) < SAME) {
        return i;
      }
    }
    return -1;
  }

  /// `|tr A† B|^2 / d^2`.
  static double overlap(Matrix a, Matrix b) {
    double re = 0;
    double im = 0;
    int d = a.size();
    for (int row = 0; row < d; row++) {
      for (int column = 0; column < d; column++) {
        re += a.re(row, column) * b.re(row, column) + a.im(row, column) * b.im(row, column);
        im += a.re(row, column) * b.im(row, column) - a.im(row, column) * b.re(row, column);
      }
    }
    return (re * re + im * im) / ((double) d * d);
  }

  private static double weight(Matrix operator) {
    return Math.sqrt(overlap(operator, operator));
  }
}
