// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errortable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.symptom.ErrorLaw;
import yugma.physics.symptom.ErrorSink;
import yugma.physics.symptom.SparseSet;

/// All errors of a circuit by their symptoms: the detectors that each turns over.
///
/// Errors of independent events with the same symptom are one; where exactly one of several things
/// may happen they are kept together, sites of the same law in one list.
@SuppressWarnings("ArrayRecordComponent") // never compared
public final class Errors implements ErrorSink {
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
  private final IdentityHashMap<Disturb, Law> laws = new IdentityHashMap<>();

  /// What noise does, as a key and as independent events if it can be.
  private record Law(List<Double> key, Optional<double[]> rates) {
    static Law of(ErrorLaw law) {
      return new Law(Arrays.stream(law.probabilities()).boxed().toList(), law.rates());
    }
  }

  @Override
  public void flip(Instruction by, double probability, int[] flips) {
    if (probability > 0 && flips.length > 0) {
      any(Law.of(ErrorLaw.flip(probability)), flips);
    }
  }

  @Override
  public void disturb(Disturb by, int[]... rows) {
    any(laws.computeIfAbsent(by, noise -> Law.of(ErrorLaw.of(noise))), rows);
  }

  private void any(Law law, int[]... rows) {
    int[][] symptoms = new int[law.key.size()][];
    symptoms[0] = SparseSet.EMPTY;
    for (int e = 1; e < symptoms.length; e++) {
      int low = Integer.numberOfTrailingZeros(e);
      symptoms[e] = SparseSet.xor(symptoms[e & e - 1], rows[low]);
    }
    if (law.rates.isPresent()) {
      for (int e = 1; e < symptoms.length; e++) {
        add(law.rates.get()[e], symptoms[e]);
      }
    } else {
      exclusive.computeIfAbsent(law.key, _ -> new ArrayList<>()).add(symptoms);
    }
  }

  @Override
  public void chain(List<Correlated> links, double[] probabilities, int[][] flips) {
    if (links.size() == 1) {
      flip(links.getFirst(), probabilities[0], flips[0]);
    } else {
      List<Double> key =
          Arrays.stream(new ErrorLaw(probabilities).probabilities()).boxed().toList();
      exclusive.computeIfAbsent(key, _ -> new ArrayList<>()).add(flips);
    }
  }

  /// Not asked for: whoever draws errors only has made sure that nothing else is random.
  @Override
  public void random(Optional<Instruction> by, int[] flips, String where) {}

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
