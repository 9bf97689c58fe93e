// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import yugma.computing.qasm.gate.Sequence;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;

/// A gate on qubits or on whole registers, qubit by qubit. What never changes is computed once.
final class GateStep implements Step {
  /// What a gate is made of at these angles.
  ///
  /// It sees nothing but its arguments, so that its answers can be kept.
  interface Maker {
    /// @param values of the angles, then of the exponents
    Sequence make(double[] values);
  }

  /// What a call of changing angles or qubits came to, so that a loop computes it once.
  private record Key(List<Double> values, List<Integer> qubits) {}

  private static final int MOST_KEPT = 1000;

  private final ConcurrentMap<Key, List<Apply>> kept = new ConcurrentHashMap<>();
  private final List<Term> values;
  private final List<Typed> operands;
  private final Maker maker;
  private final Optional<Sequence> sequence;
  private final Optional<List<Apply>> all;

  GateStep(List<Term> values, List<Typed> operands, Maker maker, boolean isConstant) {
    this.values = values;
    this.operands = operands;
    this.maker = maker;
    requireSizes(operands);
    this.sequence = isConstant ? Optional.of(make(Expressions.NO_RUN)) : Optional.empty();
    boolean isFixed = operands.stream().allMatch(operand -> operand.constant().isPresent());
    List<int[]> groups = isFixed ? groups(Expressions.NO_RUN) : List.of();
    this.all = isFixed ? sequence.map(made -> spread(made, groups)) : Optional.empty();
  }

  private static void requireSizes(List<Typed> operands) {
    int width = 1;
    for (Typed operand : operands) {
      int size = Math.max(1, ((Type.Qubits) operand.type()).size());
      if (size > 1 && width > 1 && size != width) {
        throw uneven(operand, size, width);
      }
      width = Math.max(width, size);
    }
  }

  private static Trouble uneven(Typed operand, int size, int width) {
    return Trouble.at(
        operand.place(),
        "registers of " + width + " and " + size + " qubits do not pair",
        "take slices of one length, or a single qubit");
  }

  private Sequence make(Run run) {
    return maker.make(values(run));
  }

  private double[] values(Run run) {
    double[] now = new double[values.size()];
    for (int i = 0; i < now.length; i++) {
      now[i] = ((Value.Real) values.get(i).of(run)).number();
      if (!Double.isFinite(now[i])) {
        throw Trouble.of(
            "an angle or exponent of this gate is " + now[i] + ", must be finite",
            "look for a division by 0, a logarithm of 0 or a number that is too large");
      }
    }
    return now;
  }

  @Override
  public Next run(Run run) {
    run.step();
    for (Apply apply : all.isPresent() ? all.get() : now(run)) {
      run.hands.apply(apply);
    }
    return Next.ON;
  }

  private List<Apply> now(Run run) {
    double[] now = values(run);
    List<int[]> groups = groups(run);
    List<Integer> qubits = new ArrayList<>();
    groups.forEach(group -> Arrays.stream(group).forEach(qubits::add));
    Key key = new Key(Arrays.stream(now).boxed().toList(), qubits);
    List<Apply> known = kept.get(key);
    if (known != null) {
      return known;
    }
    List<Apply> made = spread(sequence.isPresent() ? sequence.get() : maker.make(now), groups);
    if (kept.size() < MOST_KEPT && made.size() < MOST_KEPT) {
      kept.put(key, made);
    }
    return made;
  }

  /// The qubits of each call that a broadcast comes to.
  private List<int[]> groups(Run run) {
    Value.Wires[] wires = new Value.Wires[operands.size()];
    int width = 1;
    for (int i = 0; i < wires.length; i++) {
      wires[i] = (Value.Wires) operands.get(i).term().of(run);
      if (wires[i].size() != 1) {
        if (width != 1 && width != wires[i].size()) {
          throw uneven(operands.get(i), wires[i].size(), width);
        }
        width = wires[i].size();
      }
    }
    List<int[]> groups = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      int[] group = new int[wires.length];
      for (int j = 0; j < group.length; j++) {
        group[j] = wires[j].get(wires[j].size() == 1 ? 0 : i);
        requireNew(group, j);
      }
      groups.add(group);
    }
    return groups;
  }

  private void requireNew(int[] group, int at) {
    for (int i = 0; i < at; i++) {
      if (group[i] == group[at]) {
        throw Trouble.at(
            operands.get(at).place(),
            "a gate acts on the same qubit twice",
            "name two qubits that differ");
      }
    }
  }

  private static List<Apply> spread(Sequence sequence, List<int[]> groups) {
    List<Apply> all = new ArrayList<>();
    if (isStraight(sequence)) {
      Apply apply = sequence.applies().getFirst();
      int[] targets = groups.stream().flatMapToInt(Arrays::stream).toArray();
      if (targets.length > 0) {
        all.add(new Apply(apply.gate(), apply.angles(), Qubits.NONE, 0, Qubits.of(targets)));
      }
      return all;
    }
    if ((long) groups.size() * sequence.applies().size() > 10L * Sequence.LONGEST) {
      throw Trouble.of(
          "a gate on a register comes to more than " + 10 * Sequence.LONGEST + " gates",
          "use smaller registers");
    }
    for (int[] group : groups) {
      for (Apply apply : sequence.applies()) {
        all.add(Sequence.on(apply, group));
      }
    }
    return all;
  }

  /// Whether it is one gate without controls, on its wires in order.
  private static boolean isStraight(Sequence sequence) {
    if (sequence.applies().size() != 1) {
      return false;
    }
    Apply apply = sequence.applies().getFirst();
    boolean isStraight = apply.controls().size() == 0 && apply.targets().size() > 0;
    for (int i = 0; i < apply.targets().size(); i++) {
      isStraight &= apply.targets().get(i) == i;
    }
    return isStraight;
  }
}
