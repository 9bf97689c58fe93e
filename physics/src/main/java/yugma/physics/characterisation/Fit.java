// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import java.util.ArrayList;
import java.util.List;

/// The parameters of a model for which counts are likeliest, found by least squares with weights
/// (Levenberg and Marquardt's steps), with their standard errors.
///
/// @param chiSquared the sum of squared deviations, each in its standard error
/// @param degrees of freedom: settings more than parameters
public record Fit(List<Estimate> parameters, double chiSquared, int degrees) {
  private static final int MOST_STEPS = 300;
  private static final double SETTLED = 1e-12;

  public Fit {
    parameters = List.copyOf(parameters);
  }

  /// Of a model to counts. The weights are those that the model itself expects, so it is fitted
  /// twice.
  ///
  /// @param start first guesses, each of the right magnitude; not 0
  public static Fit of(Model model, Counts counts, double... start) {
    if (counts.points().size() <= start.length) {
      throw new IllegalArgumentException(
          "%d settings cannot tell %d parameters, must be more"
              .formatted(counts.points().size(), start.length));
    }
    double[] errors =
        counts.points().stream().mapToDouble(point -> point.error(point.share())).toArray();
    Search first = new Search(model, counts, errors, start);
    double[] near = first.run();
    for (int i = 0; i < errors.length; i++) {
      Counts.Point point = counts.points().get(i);
      errors[i] = point.error(model.at(point.at(), near));
    }
    return new Search(model, counts, errors, near).fit();
  }

  /// The steps from a guess to the best parameters.
  private static final class Search {
    private final Model model;
    private final Counts counts;
    private final double[] errors;
    private final double[] scale;
    private double[] best;

    Search(Model model, Counts counts, double[] errors, double[] start) {
      this.model = model;
      this.counts = counts;
      this.errors = errors;
      this.best = start.clone();
      this.scale = start.clone();
    }

    Fit fit() {
      run();
      double[][] inverse = LinearSystem.inverse(normal(jacobian()));
      List<Estimate> estimates = new ArrayList<>();
      for (int i = 0; i < best.length; i++) {
        estimates.add(new Estimate(best[i], Math.sqrt(inverse[i][i])));
      }
      return new Fit(estimates, chiSquared(best), counts.points().size() - best.length);
    }

    double[] run() {
      double damping = 1e-3;
      double chi = chiSquared(best);
      for (int step = 0; step < MOST_STEPS; step++) {
        double[] next = stepped(damping);
        double changed = chiSquared(next);
        if (changed <= chi) {
          boolean isSettled = chi - changed <= SETTLED * (1 + chi);
          best = next;
          chi = changed;
          damping = Math.max(1e-12, damping / 5);
          if (isSettled) {
            break;
          }
        } else {
          damping = Math.min(1e12, damping * 4);
        }
      }
      return best;
    }

    private double chiSquared(double[] parameters) {
      double sum = 0;
      for (int i = 0; i < errors.length; i++) {
        double off = residual(i, parameters);
        sum += off * off;
      }
      return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    private double residual(int i, double[] parameters) {
      Counts.Point point = counts.points().get(i);
      return (point.share() - model.at(point.at(), parameters)) / errors[i];
    }

    private double[][] jacobian() {
      double[][] jacobian = new double[errors.length][best.length];
      for (int k = 0; k < best.length; k++) {
        double small = 1e-6 * Math.max(Math.abs(best[k]), 1e-3 * Math.abs(scale[k]));
        double[] up = best.clone();
        double[] down = best.clone();
        up[k] += small;
        down[k] -= small;
        for (int i = 0; i < errors.length; i++) {
          jacobian[i][k] = (residual(i, down) - residual(i, up)) / (2 * small);
        }
      }
      return jacobian;
    }

    private static double[][] normal(double[][] jacobian) {
      int n = jacobian[0].length;
      double[][] normal = new double[n][n];
      for (double[] row : jacobian) {
        for (int a = 0; a < n; a++) {
          for (int b = 0; b < n; b++) {
            normal[a][b] += row[a] * row[b];
          }
        }
      }
      return normal;
    }

    private double[] stepped(double damping) {
      double[][] jacobian = jacobian();
      double[][] normal = normal(jacobian);
      double[] slope = new double[best.length];
      for (int i = 0; i < errors.length; i++) {
        for (int k = 0; k < best.length; k++) {
          slope[k] += jacobian[i][k] * residual(i, best);
        }
      }
      for (int k = 0; k < best.length; k++) {
        normal[k][k] *= 1 + damping;
      }
      double[][] inverse = LinearSystem.inverse(normal);
      double[] next = best.clone();
      for (int a = 0; a < best.length; a++) {
        for (int b = 0; b < best.length; b++) {
          next[a] += inverse[a][b] * slope[b];
        }
      }
      return next;
    }
  }
}
