// SPDX-License-Identifier: Apache-2.0
package yugma.physics.memory;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yugma.physics.gate.Gate;

/// The qubits of a planar code: where they are, their numbers, and the places of their records.
final class Patch {
  private final Map<Spot, Integer> numbers = new HashMap<>();
  private final List<Spot> data;
  private final List<Spot> checks;
  private final Map<Spot, Integer> dataOrder = new HashMap<>();
  private final Map<Spot, Integer> checkOrder = new HashMap<>();

  /// @param numbers of every place that has a qubit
  Patch(Map<Spot, Integer> numbers, Collection<Spot> checks) {
    this.numbers.putAll(numbers);
    this.checks = inOrder(checks.stream());
    this.data = inOrder(numbers.keySet().stream().filter(spot -> !checks.contains(spot)));
    IntStream.range(0, data.size()).forEach(i -> dataOrder.put(data.get(i), i));
    IntStream.range(0, this.checks.size()).forEach(i -> checkOrder.put(this.checks.get(i), i));
  }

  private List<Spot> inOrder(Stream<Spot> spots) {
    return spots.sorted(Comparator.comparingInt(this::number)).toList();
  }

  private int number(Spot spot) {
    return numbers.getOrDefault(spot, -1);
  }

  void place(Script script) {
    inOrder(numbers.keySet().stream()).forEach(spot -> script.place(spot, number(spot)));
  }

  /// In the order of their numbers.
  List<Spot> checks() {
    return checks;
  }

  int[] dataQubits() {
    return qubits(data);
  }

  int[] checkQubits() {
    return qubits(checks);
  }

  int[] qubits(List<Spot> spots) {
    return spots.stream().mapToInt(this::number).toArray();
  }

  /// One layer of gates between checks and the data a step away, where there is any.
  ///
  /// @param isControl whether the check is the control
  IntStream pairs(List<Spot> of, Spot step, Predicate<Spot> isControl) {
    return of.stream()
        .filter(check -> dataOrder.containsKey(check.plus(step)))
        .flatMapToInt(
            check -> {
              int near = number(check);
              int far = number(check.plus(step));
              return isControl.test(check) ? IntStream.of(near, far) : IntStream.of(far, near);
            });
  }

  /// How far back a check's record is, after another round of them.
  ///
  /// @param rounds how many rounds ago, 0 for the latest
  int back(Spot check, int rounds) {
    return checks.size() * (rounds + 1) - checkOrder.getOrDefault(check, 0);
  }

  /// How far back records of data are, when these were measured last.
  int[] dataBack(Stream<Spot> spots) {
    return spots
        .filter(dataOrder::containsKey)
        .mapToInt(spot -> data.size() - dataOrder.getOrDefault(spot, 0))
        .sorted()
        .toArray();
  }

  int[] dataBack(Predicate<Spot> which) {
    return dataBack(data.stream().filter(which));
  }

  /// Says for a check that the data around it, measured last, agree with some of its records.
  void compareWithData(Script script, Spot check, Spot[] steps, int... rounds) {
    int[] around = dataBack(Arrays.stream(steps).map(check::plus));
    IntStream before = Arrays.stream(rounds).map(round -> data.size() + back(check, round));
    script.detector(
        List.of(check.x(), check.y(), 1.0),
        IntStream.concat(Arrays.stream(around), before).toArray());
  }

  void gates(Script script, IntStream pairs) {
    script.tick();
    script.gate(Gate.CX, pairs.toArray());
  }
}
