// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All errors of a circuit by their symptoms: the detectors that each turns over.
///
/// Errors of independent events with the same symptom are one; where exactly one of several things
/// may happen they are kept together, sites of the same law in one list.
@SuppressWarnings("ArrayRecordComponent") // never compared
final class Errors {
  /// A symptom as a key.
  private static final class Symptom {
    private final int[] detectors;
    private final int hash;

    Symptom(int[] detectors) {
      this.detectors = detectors;
      this.hash = Arrays.hashCode(detectors);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Symptom symptom && Arrays.equals(detectors, symptom.detectors);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /// All that turns over these detectors.
  ///
  /// @param rate the mean number in a shot
  record Event(int[] symptom, double rate) {}

  private final Map<Symptom, double[]> rates = new LinkedHashMap<>();
  private final Map<List<Double>, List<int[][]>> exclusive = new LinkedHashMap<>();
  private final Map<List<Double>, Optional<double[]>> ratesOf = new LinkedHashMap<>();

  /// A single thing that may happen.
  void flip(double probability, int[] symptom) {
    if (probability > 0 && symptom.length > 0) {
      any(ErrorLaw.flip(probability), symptom);
    }
  }

  /// A subset of rows, by a law.
  void any(ErrorLaw law, int[]... rows) {
    List<Double> key = Arrays.stream(law.probabilities()).boxed().toList();
    Optional<double[]> events = ratesOf.computeIfAbsent(key, _ -> law.rates());
    int[][] symptoms = new int[law.probabilities().length][];
    symptoms[0] = Sets.NONE;
    for (int e = 1; e < symptoms.length; e++) {
      int low = Integer.numberOfTrailingZeros(e);
      symptoms[e] = Sets.xor(symptoms[e & e - 1], rows[low]);
    }
    if (events.isPresent()) {
      for (int e = 1; e < symptoms.length; e++) {
        add(events.get()[e], symptoms[e]);
      }
    } else {
      exclusive.computeIfAbsent(key, _ -> new ArrayList<>()).add(symptoms);
    }
  }

  /// One of several things at most.
  void oneOf(double[] law, int[][] symptoms) {
    if (law.length == 1) {
      flip(law[0], symptoms[0]);
    } else {
      List<Double> key = Arrays.stream(new ErrorLaw(law).probabilities()).boxed().toList();
      exclusive.computeIfAbsent(key, _ -> new ArrayList<>()).add(symptoms);
    }
  }

  private void add(double rate, int[] symptom) {
    if (rate > 0 && symptom.length > 0) {
      rates.computeIfAbsent(new Symptom(symptom), _ -> new double[1])[0] += rate;
    }
  }

  /// Independent events with their rates, those of near detectors side by side.
  List<Event> independent() {
    List<Event> all = new ArrayList<>();
    rates.forEach((symptom, rate) -> all.add(new Event(symptom.detectors, rate[0])));
    all.sort((a, b) -> Arrays.compare(a.symptom, b.symptom));
    return all;
  }

  /// Sites where one of several things may happen, by the probabilities of these.
  Map<List<Double>, List<int[][]>> exclusive() {
    return exclusive;
  }
}
