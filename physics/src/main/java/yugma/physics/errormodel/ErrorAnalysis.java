// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import yugma.physics.symptom.BackwardWalk;

/// The detector error model of a circuit, by one pass over it from its end to its start.
///
/// Repetitions are written out, so cost grows with the rounds that are done: O(noise x what an
/// error flips). Depolarising noise is exactly independent errors; so is any Pauli channel that can
/// be. Those that cannot, heralded noise and chains of correlated errors are taken for independent
/// with the same probabilities, which is right to first order in them; [Analysis#approximations()]
/// names them.
public final class ErrorAnalysis {
  /// How errors of more than two detectors are told.
  public enum Form {
    /// As they are.
    WHOLE,
    /// In parts of at most two detectors: those of its own channel where that can be, else of the
    /// whole model.
    GRAPH_LIKE,
    /// The same, but what has no such parts stays whole.
    GRAPH_LIKE_WHERE_POSSIBLE
  }

  /// Minutes of walking.
  private static final long MOST_WALKED = 1_000_000_000;

  private static final long BYTES_A_DETECTOR = 250;

  private ErrorAnalysis() {}

  /// Every error whole.
  ///
  /// @throws GaugeException if a detector or observable is random without noise
  public static DetectorErrorModel of(Circuit circuit) {
    return analyse(circuit, Form.WHOLE).model();
  }

  /// Every error in parts of at most two detectors.
  ///
  /// @throws GaugeException if a detector or observable is random without noise
  /// @throws yugma.physics.symptom.InstructionException if an error cannot be split
  public static DetectorErrorModel graphLike(Circuit circuit) {
    return analyse(circuit, Form.GRAPH_LIKE).model();
  }

  /// A model with every error in parts of at most two detectors that it knows.
  ///
  /// @throws IllegalArgumentException if an error cannot be split
  public static DetectorErrorModel graphLike(DetectorErrorModel model) {
    return GraphLikeParts.split(model);
  }

  /// The model, and what was simplified in it.
  ///
  /// @throws GaugeException if a detector or observable is random without noise
  /// @throws yugma.physics.symptom.InstructionException if an instruction allows no model, such as
  ///   one whose error cannot be split
  /// @throws IllegalArgumentException if the model would not fit in the memory
  public static Analysis analyse(Circuit circuit, Form form) {
    int detectors = detectors(circuit);
    MechanismTable table = new MechanismTable(detectors);
    Optional<ChannelParts> parts =
        form == Form.WHOLE ? Optional.empty() : Optional.of(new ChannelParts(detectors));
    ToldErrors errors = new ToldErrors(detectors, new Emission(table, parts));
    BackwardWalk.through(circuit, circuit.observables(), errors);
    Map<Mechanism, Instruction> mechanisms = table.mechanisms();
    List<Mechanism> whole = new ArrayList<>();
    List<Item> items = new ArrayList<>(mechanisms.keySet());
    if (form != Form.WHOLE) {
      items = new ArrayList<>(GraphLikeParts.split(mechanisms, form, whole::add));
    }
    items.addAll(places(circuit));
    nameObservables(circuit.observables(), mechanisms.keySet(), items);
    return new Analysis(new DetectorErrorModel(items), errors.approximations(), whole);
  }

  private static int detectors(Circuit circuit) {
    long walked = circuit.sum(_ -> 1);
    if (walked > MOST_WALKED) {
      throw new IllegalArgumentException(
          "the circuit does "
              + walked
              + " instructions, repetitions counted; at most "
              + MOST_WALKED
              + " are walked; take fewer rounds");
    }
    long detectors = circuit.detectors();
    long most = Math.min(Integer.MAX_VALUE - 1, HeapRoom.most(BYTES_A_DETECTOR));
    if (detectors > most) {
      throw new IllegalArgumentException(
          "the circuit has " + detectors + " detectors, at most " + most + " " + HeapRoom.remedy());
    }
    return (int) detectors;
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
  private static void nameObservables(
      int count, Collection<Mechanism> mechanisms, List<Item> items) {
    int named = new DetectorErrorModel(List.copyOf(mechanisms)).observables();
    if (named < count) {
      items.add(new Observables(Qubits.of(count - 1)));
    }
  }
}
