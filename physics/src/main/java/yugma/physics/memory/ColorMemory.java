// SPDX-License-Identifier: Apache-2.0
package yugma.physics.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import yugma.physics.circuit.Circuit;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// The memory of a triangular colour code, whose rounds measure X, Y and Z of each hexagon in turn.
public final class ColorMemory {
  private static final Spot[] STEPS = {
    new Spot(1, 0),
    new Spot(0.5, 1),
    new Spot(0.5, -1),
    new Spot(-1, 0),
    new Spot(-0.5, 1),
    new Spot(-0.5, -1)
  };
  private static final Pauli[] LAST_BASIS = {Pauli.Z, Pauli.X, Pauli.Y};
  private static final int[][] LAST_ROUNDS = {{0}, {1}, {0, 1}};
  private static final Gate TURN = Gate.named("cxyz");

  private final Patch patch;
  private final List<Spot> checks;
  private final MemoryNoise noise;

  private ColorMemory(Map<Spot, Integer> numbers, List<Spot> checks, MemoryNoise noise) {
    this.patch = new Patch(numbers, checks);
    this.checks = checks.stream().sorted().toList();
    this.noise = noise;
  }

  /// The experiment: zeros, rounds of a third of a turn and the checks, all data measured.
  ///
  /// @param distance odd, >= 3
  /// @param rounds of checks, >= 2
  public static Circuit circuit(int distance, long rounds, MemoryNoise noise) {
    Sizes.check(distance, 3, rounds, 2);
    if (distance % 2 == 0) {
      throw new IllegalArgumentException("distance is " + distance + ", must be odd");
    }
    int width = distance + (distance - 1) / 2;
    Map<Spot, Integer> numbers = new HashMap<>();
    List<Spot> checks = new ArrayList<>();
    for (int y = 0; y < width; y++) {
      for (int i = 0; i < width - y; i++) {
        Spot spot = new Spot(i + 0.5 * y, y);
        numbers.put(spot, numbers.size());
        if (i % 3 == (y + 2) % 3) {
          checks.add(spot);
        }
      }
    }
    return new ColorMemory(numbers, checks, noise).circuit(rounds);
  }

  private Circuit circuit(long rounds) {
    Script script = new Script(noise);
    patch.place(script);
    script.reset(Pauli.Z, IntStream.range(0, patch.dataQubits().length + checks.size()).toArray());
    Script first = new Script(noise);
    cycle(first);
    script.repeat(2, first.circuit());
    for (Spot check : patch.checks()) {
      script.detector(at(check), patch.back(check, 0), patch.back(check, 1));
    }
    script.repeat(rounds - 2, laterRound());
    int kind = (int) (rounds % 3);
    script.measure(LAST_BASIS[kind], patch.dataQubits());
    for (Spot check : patch.checks()) {
      patch.compareWithData(script, check, STEPS, LAST_ROUNDS[kind]);
    }
    script.observable(patch.dataBack(spot -> spot.y() == 0));
    return script.circuit();
  }

  private Circuit laterRound() {
    Script later = new Script(noise);
    cycle(later);
    later.shift(0.0, 0.0, 1.0);
    for (Spot check : patch.checks()) {
      later.detector(at(check), patch.back(check, 0), patch.back(check, 1), patch.back(check, 2));
    }
    return later.circuit();
  }

  private void cycle(Script script) {
    script.round(patch.dataQubits());
    script.gate(TURN, patch.dataQubits());
    for (Spot step : STEPS) {
      patch.gates(script, patch.pairs(checks, step, _ -> false));
    }
    script.tick();
    script.measureAndReset(patch.checkQubits());
  }

  private static List<Double> at(Spot check) {
    return List.of(check.x(), check.y(), 0.0);
  }
}
