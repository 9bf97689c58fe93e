// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

import java.util.ArrayList;
import java.util.List;

/// One step of a decomposition: a gate on some of the targets.
///
/// @param angles in radians
/// @param targets numbers of targets, from 0
public record Step(Gate gate, List<Double> angles, List<Integer> targets) {
  public Step {
    angles = List.copyOf(angles);
    targets = List.copyOf(targets);
    if (targets.size() != gate.qubits()) {
      throw new IllegalArgumentException(
          "gate " + gate + " acts on " + gate.qubits() + " qubits, not on " + targets);
    }
  }

  static Step of(Gate gate, double[] angles) {
    List<Double> values = new ArrayList<>();
    for (double angle : angles) {
      values.add(angle);
    }
    List<Integer> targets = new ArrayList<>();
    for (int target = 0; target < gate.qubits(); target++) {
      targets.add(target);
    }
    return new Step(gate, values, targets);
  }

  /// From text such as `cx 0 1` or `p(0.5a) 0`.
  static Step parse(String text, Angles values) {
    String[] words = text.split(" ", -1);
    int open = words[0].indexOf('(');
    String name = open < 0 ? words[0] : words[0].substring(0, open);
    List<Double> angles = new ArrayList<>();
    if (open >= 0) {
      for (String form : words[0].substring(open + 1, words[0].length() - 1).split(",", -1)) {
        angles.add(values.of(form));
      }
    }
    List<Integer> targets = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      targets.add(Integer.valueOf(words[i]));
    }
    return new Step(Gate.named(name), angles, targets);
  }

  /// The same on others: target j becomes the j-th of these.
  Step on(List<Integer> others) {
    return new Step(gate, angles, targets.stream().map(others::get).toList());
  }

  /// The angles as an array.
  public double[] angleArray() {
    return angles.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
