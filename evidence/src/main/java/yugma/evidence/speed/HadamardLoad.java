// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.gate.Gate;

/// A Hadamard gate on 2^24 amplitudes: on the lowest, a middle and the highest qubit, on all in
/// turn, and on the highest by the wall clock on as many threads as there are processors.
///
/// Each case is the median of 25 runs after five that warm up.
public final class HadamardLoad implements Load {
  private static final int WARM_UPS = 5;
  private static final int RUNS = 25;

  private final int qubits;

  public HadamardLoad() {
    this(24);
  }

  HadamardLoad(int qubits) {
    this.qubits = qubits;
  }

  @Override
  public String name() {
    return "hadamard";
  }

  @Override
  public List<Case> measure() {
    List<Case> cases = new ArrayList<>();
    try (Amplitudes state = Amplitudes.zero(qubits)) {
      cases.add(alone("hadamard", state, qubits - 1));
      cases.add(alone("hadamard_lowest", state, 0));
      cases.add(alone("hadamard_middle", state, qubits / 3));
      cases.add(each(state));
      cases.add(together(state));
    }
    return cases;
  }

  private static Case alone(String name, Amplitudes state, int qubit) {
    double cpu =
        CpuClock.median(
            WARM_UPS, RUNS, () -> CpuClock.seconds(() -> state.applyAlone(Gate.H, qubit)));
    return milliseconds(name, cpu, cpu);
  }

  private Case each(Amplitudes state) {
    double cpu =
        CpuClock.median(
            1,
            3,
            () ->
                CpuClock.seconds(
                        () -> {
                          for (int qubit = 0; qubit < qubits; qubit++) {
                            state.applyAlone(Gate.H, qubit);
                          }
                        })
                    / qubits);
    return milliseconds("hadamard_mean_of_all", cpu, cpu);
  }

  /// The processor time of the caller stands beside the wall clock.
  private Case together(Amplitudes state) {
    double[] wall = new double[WARM_UPS + RUNS];
    int[] next = {0};
    double cpu =
        CpuClock.median(
            WARM_UPS,
            RUNS,
            () -> {
              long start = System.nanoTime();
              double used = CpuClock.seconds(() -> state.apply(Gate.H, qubits - 1));
              wall[next[0]++] = (System.nanoTime() - start) / 1e9;
              return used;
            });
    int[] at = {0};
    return milliseconds(
        "hadamard_wall_all_threads", CpuClock.median(WARM_UPS, RUNS, () -> wall[at[0]++]), cpu);
  }

  private static Case milliseconds(String name, double seconds, double cpu) {
    return new Case(
        name, List.of(new Figure("value", 1e3 * seconds, "ms"), new Figure("cpu_s", cpu)));
  }
}
