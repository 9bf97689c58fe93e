// SPDX-License-Identifier: Apache-2.0
package yugma.physics.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import yugma.physics.circuit.Circuit;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// The memory of a surface code, which keeps a logical qubit.
public final class SurfaceMemory {
  private static final Spot[] ROTATED_X = {
    new Spot(1, 1), new Spot(-1, 1), new Spot(1, -1), new Spot(-1, -1)
  };
  private static final Spot[] ROTATED_Z = {
    new Spot(1, 1), new Spot(1, -1), new Spot(-1, 1), new Spot(-1, -1)
  };
  private static final Spot[] UNROTATED = {
    new Spot(1, 0), new Spot(0, 1), new Spot(0, -1), new Spot(-1, 0)
  };

  private final Patch patch;
  private final List<Spot> xChecks;
  private final List<Spot> zChecks;
  private final Spot[] xSteps;
  private final Spot[] zSteps;
  private final double edge;

  private SurfaceMemory(
      Map<Spot, Integer> numbers, List<Spot> x, List<Spot> z, Spot[][] steps, double edge) {
    Collections.sort(x);
    Collections.sort(z);
    this.xChecks = x;
    this.zChecks = z;
    List<Spot> checks = new ArrayList<>(x);
    checks.addAll(z);
    this.patch = new Patch(numbers, checks);
    this.xSteps = steps[0];
    this.zSteps = steps[1];
    this.edge = edge;
  }

  /// The experiment on the rotated code, of `distance` x `distance` data qubits.
  ///
  /// @param distance >= 2
  /// @param rounds of checks, >= 1
  /// @param basis X or Z: of the logical state that is kept
  public static Circuit rotated(int distance, long rounds, Pauli basis, MemoryNoise noise) {
    Sizes.check(distance, 2, rounds, 1);
    Map<Spot, Integer> numbers = new HashMap<>();
    List<Spot> x = new ArrayList<>();
    List<Spot> z = new ArrayList<>();
    for (int i = 0; i <= distance; i++) {
      for (int j = 0; j <= distance; j++) {
        boolean isX = i % 2 != j % 2;
        if (isX ? i > 0 && i < distance : j > 0 && j < distance) {
          (isX ? x : z).add(spot(numbers, 2 * i, 2 * j, distance));
        }
        if (i < distance && j < distance) {
          spot(numbers, 2 * i + 1, 2 * j + 1, distance);
        }
      }
    }
    Spot[][] steps = {ROTATED_X, ROTATED_Z};
    return new SurfaceMemory(numbers, x, z, steps, 1).circuit(rounds, basis, noise);
  }

  private static Spot spot(Map<Spot, Integer> numbers, int x, int y, int distance) {
    Spot spot = new Spot(x, y);
    numbers.put(spot, x + y / 2 * (2 * distance + 1));
    return spot;
  }

  /// The experiment on the code as it was first laid out, of `d^2 + (d - 1)^2` data qubits.
  ///
  /// @param distance >= 2
  /// @param rounds of checks, >= 1
  /// @param basis X or Z: of the logical state that is kept
  public static Circuit unrotated(int distance, long rounds, Pauli basis, MemoryNoise noise) {
    Sizes.check(distance, 2, rounds, 1);
    Map<Spot, Integer> numbers = new HashMap<>();
    List<Spot> x = new ArrayList<>();
    List<Spot> z = new ArrayList<>();
    int width = 2 * distance - 1;
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        Spot spot = new Spot(i, j);
        numbers.put(spot, i + j * width);
        if (i % 2 != j % 2) {
          (i % 2 == 1 ? x : z).add(spot);
        }
      }
    }
    Spot[][] steps = {UNROTATED, UNROTATED};
    return new SurfaceMemory(numbers, x, z, steps, 0).circuit(rounds, basis, noise);
  }

  private Circuit circuit(long rounds, Pauli basis, MemoryNoise noise) {
    if (basis != Pauli.X && basis != Pauli.Z) {
      throw new IllegalArgumentException("basis is " + basis + ", must be X or Z");
    }
    boolean isX = basis == Pauli.X;
    List<Spot> told = isX ? xChecks : zChecks;
    Script script = new Script(noise);
    patch.place(script);
    script.reset(basis, patch.dataQubits());
    script.reset(Pauli.Z, patch.checkQubits());
    cycle(script);
    told.forEach(check -> script.detector(at(check), patch.back(check, 0)));
    script.repeat(rounds - 1, laterRound(noise));
    script.measure(basis, patch.dataQubits());
    for (Spot check : told) {
      patch.compareWithData(script, check, isX ? xSteps : zSteps, 0);
    }
    script.observable(patch.dataBack(spot -> (isX ? spot.x() : spot.y()) == edge));
    return script.circuit();
  }

  private Circuit laterRound(MemoryNoise noise) {
    Script later = new Script(noise);
    cycle(later);
    later.shift(0.0, 0.0, 1.0);
    for (Spot check : patch.checks()) {
      later.detector(at(check), patch.back(check, 0), patch.back(check, 1));
    }
    return later.circuit();
  }

  private void cycle(Script script) {
    int[] turned = Arrays.stream(patch.qubits(xChecks)).sorted().toArray();
    script.round(patch.dataQubits());
    script.gate(Gate.H, turned);
    for (int step = 0; step < xSteps.length; step++) {
      IntStream x = patch.pairs(xChecks, xSteps[step], _ -> true);
      IntStream z = patch.pairs(zChecks, zSteps[step], _ -> false);
      patch.gates(script, IntStream.concat(x, z));
    }
    script.tick();
    script.gate(Gate.H, turned);
    script.tick();
    script.measureAndReset(patch.checkQubits());
  }

  private static List<Double> at(Spot check) {
    return List.of(check.x(), check.y(), 0.0);
  }
}
