// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import yugma.kernel.lanes.TileLanes;
import yugma.physics.amplitudes.BlockStep.Bench;
import yugma.physics.circuit.Instruction.Apply;

/// Gates compiled for state vectors of a size: many of them are done in each pass over memory.
///
/// Every gate becomes phases and real mixtures of one qubit; a pass holds blocks of 2^14 amplitudes
/// in the cache and does all that their qubits allow, phases of neighbouring gates as one table.
/// The result differs from that of gate by gate only by rounding, and is the same to the bit on any
/// number of threads and with any lanes. Immutable; any thread may run it.
public final class AmplitudeProgram {
  private static final int BLOCK_QUBITS = 14;

  /// Two qubits that change places and those inside a unit fit at the least.
  private static final int LEAST_BLOCK_QUBITS = Draft.UNIT_QUBITS + 2;

  private final int qubits;
  private final int blockQubits;
  private final List<Apply> gates;
  private final List<Pass> passes = new ArrayList<>();

  private AmplitudeProgram(int qubits, int blockQubits, List<Apply> gates) {
    this.qubits = qubits;
    this.blockQubits = Math.min(Math.max(blockQubits, LEAST_BLOCK_QUBITS), qubits);
    this.gates = List.copyOf(gates);
  }

  /// Compiles gates.
  ///
  /// @param qubits of the states that it is for
  public static AmplitudeProgram of(int qubits, List<Apply> gates) {
    return of(qubits, gates, BLOCK_QUBITS);
  }

  static AmplitudeProgram of(int qubits, List<Apply> gates, int blockQubits) {
    AmplitudeProgram program = new AmplitudeProgram(qubits, blockQubits, gates);
    Lowering lowering = new Lowering(qubits);
    gates.forEach(lowering::add);
    if (qubits >= Draft.UNIT_QUBITS) {
      Arena arena = Arena.ofAuto();
      List<Elementary> left = lowering.finish();
      while (!left.isEmpty()) {
        PassPlan plan = PassPlan.of(left, qubits, blockQubits);
        program.passes.add(new Pass(plan, qubits, arena));
        left = plan.left();
      }
    }
    return program;
  }

  /// How many times it goes over the memory of a state.
  public int passes() {
    return passes.size();
  }

  /// Does all gates to a state.
  public void run(Amplitudes state) {
    run(state, Crew.threads(qubits), TileLanes.best(), _ -> true);
  }

  /// Does all gates to a state, or as many as somebody lets it.
  ///
  /// @param goOn asked before each pass whether to go on, told how many are done
  public void run(Amplitudes state, IntPredicate goOn) {
    run(state, Crew.threads(qubits), TileLanes.best(), goOn);
  }

  /// Does all gates to a state on one thread, the caller's.
  public void runAlone(Amplitudes state) {
    run(state, 1, TileLanes.best());
  }

  void run(Amplitudes state, int threads, TileLanes lanes) {
    run(state, threads, lanes, _ -> true);
  }

  private void run(Amplitudes state, int threads, TileLanes lanes, IntPredicate goOn) {
    if (state.qubits() != qubits) {
      throw new IllegalArgumentException(
          "a program for " + qubits + " qubits cannot run on a " + state);
    }
    if (qubits < Draft.UNIT_QUBITS) {
      gates.forEach(state::apply);
      return;
    }
    try (Arena arena = threads == 1 ? Arena.ofConfined() : Arena.ofShared()) {
      List<Bench> benches = new ArrayList<>();
      long scratch = passes.stream().mapToLong(Pass::scratchUnits).max().orElse(0);
      for (int thread = 0; thread < threads; thread++) {
        benches.add(Bench.of(blockQubits, scratch, arena));
      }
      for (int done = 0; done < passes.size() && goOn.test(done); done++) {
        Pass pass = passes.get(done);
        Crew.share(
            pass.blocks(),
            threads,
            (thread, from, to) -> pass.run(state.segment(), benches.get(thread), from, to, lanes));
      }
    }
  }
}
