// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yugma.physics.circuit.Qubits;
import yugma.physics.errormodel.DetectorErrorModel.Item;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;

/// The splitting of errors into parts of at most two detectors that are errors of the model too.
///
/// Of the ways to do so the first is taken that is found from the lowest detector on, pairs before
/// single detectors.
final class GraphLikeParts {
  private final Map<Long, Set<Symptom>> known = new HashMap<>();

  private GraphLikeParts() {}

  /// The model with every error in such parts.
  ///
  /// @throws IllegalArgumentException if one cannot be split
  static DetectorErrorModel split(DetectorErrorModel model) {
    GraphLikeParts split = new GraphLikeParts();
    DetectorErrorModel flat = model.flattened();
    List<Mechanism> mechanisms = flat.mechanisms();
    mechanisms.forEach(split::learn);
    List<Item> items = new ArrayList<>();
    for (Item item : flat.items()) {
      items.add(item instanceof Mechanism mechanism ? split.of(mechanism) : item);
    }
    return new DetectorErrorModel(items);
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

  private Mechanism of(Mechanism mechanism) {
    List<Symptom> parts = new ArrayList<>();
    for (Symptom part : mechanism.parts()) {
      if (part.isGraphLike()) {
        parts.add(part);
      } else if (!cover(part, parts)) {
        throw new IllegalArgumentException(
            "error " + part + " is not made of errors with at most two detectors each");
      }
    }
    return new Mechanism(mechanism.probability(), parts);
  }

  private boolean cover(Symptom rest, List<Symptom> chosen) {
    int[] left = rest.detectors().toArray();
    if (left.length == 0) {
      return rest.observables().size() == 0;
    }
    for (int other = 1; other <= left.length; other++) {
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
    return false;
  }
}
