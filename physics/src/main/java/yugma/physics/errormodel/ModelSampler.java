// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yugma.kernel.random.RandomStream;
import yugma.kernel.sampling.Geometric;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;

/// Shots drawn from a detector error model: which detectors and observables its errors flip.
///
/// Errors as likely as each other are one row, of which those that happen are found by geometric
/// skips; cost follows the errors that happen. One thread.
public final class ModelSampler {
  /// Errors with one probability.
  private static final class Row {
    private final Geometric skip;
    private final int[][] flips;
    private final long[] observables;

    Row(double p, List<Symptom> symptoms) {
      skip = new Geometric(Math.max(p, 1e-15));
      flips = symptoms.stream().map(each -> each.detectors().toArray()).toArray(int[][]::new);
      observables = new long[flips.length];
      for (int i = 0; i < flips.length; i++) {
        for (int observable : symptoms.get(i).observables().toArray()) {
          observables[i] |= 1L << observable;
        }
      }
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final RandomStream random;
  private final boolean[] flipped;
  private int[] touched = new int[64];
  private long observables;

  /// @throws IllegalArgumentException if the model has more than 64 observables
  public ModelSampler(DetectorErrorModel model, RandomStream random) {
    if (model.observables() > Long.SIZE) {
      throw new IllegalArgumentException(
          "model has " + model.observables() + " observables, must have at most 64");
    }
    this.random = random;
    this.flipped = new boolean[model.detectorsHeld()];
    Map<Double, List<Symptom>> byProbability = new TreeMap<>();
    for (Mechanism mechanism : model.mechanisms()) {
      if (mechanism.probability() > 0) {
        byProbability
            .computeIfAbsent(mechanism.probability(), _ -> new ArrayList<>())
            .add(mechanism.symptom());
      }
    }
    byProbability.forEach((p, symptoms) -> rows.add(new Row(p, symptoms)));
  }

  /// Draws one shot.
  ///
  /// @return the detectors that are flipped, rising; a new array
  public int[] draw() {
    observables = 0;
    int count = 0;
    for (Row row : rows) {
      long at = row.skip.draw(random);
      while (at < row.flips.length) {
        observables ^= row.observables[(int) at];
        for (int detector : row.flips[(int) at]) {
          flipped[detector] ^= true;
          if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
          }
          touched[count++] = detector;
        }
        at += 1 + row.skip.draw(random);
      }
    }
    return collect(count);
  }

  /// Each flipped detector once; all are as at first again.
  private int[] collect(int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int detector = touched[i];
      if (flipped[detector]) {
        flipped[detector] = false;
        touched[kept++] = detector;
      }
    }
    int[] events = Arrays.copyOf(touched, kept);
    Arrays.sort(events);
    return events;
  }

  /// The observables that the latest shot flips, one bit each.
  public long observables() {
    return observables;
  }
}
