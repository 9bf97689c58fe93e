// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Qubits;
import yugma.physics.errormodel.DetectorErrorModel.Item;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.symptom.InstructionException;

/// The splitting of errors into parts of at most two detectors that are errors of the model too.
///
/// Of the ways to do so the first is taken that is found from the lowest detector on, pairs before
/// single detectors. What was found to have no way is remembered, and a search ends after a number
/// of steps: in the worst case there are exponentially many.
final class GraphLikeParts {
  /// Steps of the search for the parts of one error.
  static final int MOST_STEPS = 200_000;

  private final Map<Long, Set<Symptom>> known = new HashMap<>();
  private final Set<Symptom> hopeless = new HashSet<>();
  private int steps;

  private GraphLikeParts() {}

  /// The model with every error in such parts.
  ///
  /// @throws IllegalArgumentException if one cannot be split
  static DetectorErrorModel split(DetectorErrorModel model) {
    GraphLikeParts split = new GraphLikeParts();
    DetectorErrorModel flat = model.flattened();
    flat.mechanisms().forEach(split::learn);
    List<Item> items = new ArrayList<>();
    for (Item item : flat.items()) {
      items.add(
          item instanceof Mechanism mechanism
              ? split.of(mechanism).orElseThrow(() -> split.refusal(mechanism, Optional.empty()))
              : item);
    }
    return new DetectorErrorModel(items);
  }

  /// Errors in such parts.
  ///
  /// @param mechanisms each with the instruction that makes it
  /// @param whole is shown what cannot be split and may stay whole
  /// @throws InstructionException if one cannot be split that must be
  static List<Mechanism> split(
      Map<Mechanism, Instruction> mechanisms, ErrorAnalysis.Form form, Consumer<Mechanism> whole) {
    GraphLikeParts split = new GraphLikeParts();
    mechanisms.keySet().forEach(split::learn);
    List<Mechanism> made = new ArrayList<>();
    mechanisms.forEach(
        (mechanism, by) -> {
          Optional<Mechanism> parts = split.of(mechanism);
          if (parts.isEmpty() && form != ErrorAnalysis.Form.GRAPH_LIKE_WHERE_POSSIBLE) {
            throw split.refusal(mechanism, Optional.of(by));
          }
          if (parts.isEmpty()) {
            whole.accept(mechanism);
          }
          made.add(parts.orElse(mechanism));
        });
    return made;
  }

  private InstructionException refusal(Mechanism mechanism, Optional<Instruction> by) {
    String what =
        steps > MOST_STEPS
            ? " was not found to be made of errors with at most two detectors each in "
                + MOST_STEPS
                + " steps"
            : " is not made of errors with at most two detectors each";
    return new InstructionException("the error " + mechanism.symptom() + what, by);
  }

  private void learn(Mechanism mechanism) {
    for (Symptom part : mechanism.parts()) {
      if (part.isGraphLike() && part.detectors().size() > 0) {
        known.computeIfAbsent(key(part.detectors()), _ -> new LinkedHashSet<>()).add(part);
      }
    }
  }

  private static long key(Qubits detectors) {
    long second = detectors.size() == 2 ? detectors.get(1) : 0xFFFFFFFFL;
    return (long) detectors.get(0) << 32 | second;
  }

  private Optional<Mechanism> of(Mechanism mechanism) {
    List<Symptom> parts = new ArrayList<>();
    for (Symptom part : mechanism.parts()) {
      if (part.isGraphLike()) {
        parts.add(part);
      } else {
        steps = 0;
        hopeless.clear();
        if (!cover(part, parts)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Mechanism(mechanism.probability(), parts));
  }

  private boolean cover(Symptom rest, List<Symptom> chosen) {
    int[] left = rest.detectors().toArray();
    if (left.length == 0) {
      return rest.observables().size() == 0;
    }
    if (hopeless.contains(rest)) {
      return false;
    }
    for (int other = 1; other <= left.length && steps <= MOST_STEPS; other++) {
      steps++;
      int[] pair = {left[0], left[other % left.length]};
      Qubits detectors = Qubits.of(other == left.length ? Arrays.copyOf(pair, 1) : pair);
      for (Symptom part : known.getOrDefault(key(detectors), Set.of())) {
        chosen.add(part);
        if (cover(rest.xor(part), chosen)) {
          return true;
        }
        chosen.removeLast();
      }
    }
    hopeless.add(rest);
    return false;
  }
}
