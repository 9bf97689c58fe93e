// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Detector;
import yugma.physics.circuit.Instruction.Shift;
import yugma.physics.circuit.Qubits;
import yugma.physics.errormodel.DetectorErrorModel.Item;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.errormodel.DetectorErrorModel.Observables;
import yugma.physics.errormodel.DetectorErrorModel.Place;

/// The detector error model of a circuit, by one pass over it from its end to its start.
///
/// Repetitions are written out, so cost grows with the rounds that are done: O(noise x what an
/// error flips). Depolarising noise is exactly independent errors; so is any Pauli channel that can
/// be. Those that cannot, heralded noise and chains of correlated errors are taken for independent
/// with the same probabilities, which is right to first order in them.
public final class ErrorAnalysis {
  private ErrorAnalysis() {}

  /// Every error whole.
  ///
  /// @throws GaugeException if a detector or observable is random without noise
  public static DetectorErrorModel of(Circuit circuit) {
    return model(circuit, false);
  }

  /// Every error in parts of at most two detectors: those of its own channel where that can be,
  /// else of the whole model.
  ///
  /// @throws GaugeException if a detector or observable is random without noise
  /// @throws IllegalArgumentException if an error cannot be split
  public static DetectorErrorModel graphLike(Circuit circuit) {
    return GraphLikeParts.split(model(circuit, true));
  }

  /// A model with every error in parts of at most two detectors that it knows.
  ///
  /// @throws IllegalArgumentException if an error cannot be split
  public static DetectorErrorModel graphLike(DetectorErrorModel model) {
    return GraphLikeParts.split(model);
  }

  private static DetectorErrorModel model(Circuit circuit, boolean split) {
    int detectors = Math.toIntExact(circuit.detectors());
    MechanismTable table = new MechanismTable(detectors);
    Emission emission =
        new Emission(table, split ? Optional.of(new ChannelParts(detectors)) : Optional.empty());
    new BackwardPass(circuit, detectors, emission).run();
    List<Mechanism> mechanisms = table.mechanisms();
    List<Item> items = new ArrayList<>(mechanisms);
    items.addAll(places(circuit));
    nameObservables(circuit.observables(), mechanisms, items);
    return new DetectorErrorModel(items);
  }

  private static List<Place> places(Circuit circuit) {
    List<Place> places = new ArrayList<>();
    List<Double> offset = new ArrayList<>();
    circuit.forEach(
        (Instruction instruction) -> {
          if (instruction instanceof Shift shift) {
            add(offset, shift.coordinates());
          } else if (instruction instanceof Detector detector) {
            List<Double> at = new ArrayList<>(detector.coordinates());
            for (int i = 0; i < Math.min(at.size(), offset.size()); i++) {
              at.set(i, at.get(i) + offset.get(i));
            }
            places.add(new Place(at, Qubits.of(places.size())));
          }
        });
    return places;
  }

  private static void add(List<Double> offset, List<Double> shift) {
    int more = Math.max(0, shift.size() - offset.size());
    offset.addAll(Collections.nCopies(more, 0.0));
    for (int i = 0; i < shift.size(); i++) {
      offset.set(i, offset.get(i) + shift.get(i));
    }
  }

  /// Observables that no error flips exist nevertheless.
  private static void nameObservables(int count, List<Mechanism> mechanisms, List<Item> items) {
    int named = new DetectorErrorModel(List.copyOf(mechanisms)).observables();
    if (named < count) {
      items.add(new Observables(Qubits.of(count - 1)));
    }
  }
}
