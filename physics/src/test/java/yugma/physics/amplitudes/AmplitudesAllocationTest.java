// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.lanes.ComplexLanes;
import yugma.kernel.lanes.TileLanes;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.Gate;

/// What gates on state vectors take from the heap: bytes that the thread allocated, which no load
/// on the machine changes. With scalar lanes, since vectors are objects until the compiler has seen
/// them often.
class AmplitudesAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Bytes of one run, after two that let everything grow to its size.
  private static long bytes(Runnable work) {
    work.run();
    work.run();
    long start = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - start;
  }

  /// A gate by itself makes a few small objects, whatever the size of the state.
  @Test
  void aGateOnAStateVectorTakesNoMoreForMoreAmplitudes() {
    for (int qubits : new int[] {8, 18}) {
      try (Amplitudes state = Amplitudes.zero(qubits)) {
        for (Gate gate : List.of(Gate.H, Gate.named("sx"), Gate.named("t"), Gate.X)) {
          Placed placed = Placed.of(gate.matrix(), new int[0], 0, new int[] {qubits - 1}, qubits);
          long taken = bytes(() -> Gates.apply(state, placed, 1, ComplexLanes.scalar()));
          assertThat(taken).as("%s on %d qubits", gate.name(), qubits).isLessThan(4_000);
        }
      }
    }
  }

  /// The scalar twin has a few numbers on the way for each block of 2^14 amplitudes.
  @Test
  void aCompiledCircuitTakesLittleWhateverItsGates() {
    List<Apply> gates = new ArrayList<>();
    RandomStream random = RandomStreams.seeded(1).stream("gates");
    for (int i = 0; i < 400; i++) {
      int qubit = random.nextInt(16);
      gates.add(i % 3 == 0 ? Apply.of(Gate.CX, qubit, (qubit + 1) % 16) : Apply.of(Gate.H, qubit));
    }
    AmplitudeProgram program = AmplitudeProgram.of(16, gates);
    try (Amplitudes state = Amplitudes.zero(16)) {
      long taken = bytes(() -> program.run(state, 1, TileLanes.scalar()));
      assertThat(taken).isLessThan(gates.size() * state.size() / 100);
    }
  }
}
