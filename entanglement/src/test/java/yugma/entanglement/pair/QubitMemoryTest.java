// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.Werner;
import yugma.physics.bell.XState;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.density.Density;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;
import yugma.physics.state.BellPair;

class QubitMemoryTest {
  private static final Time LATER = Time.ofMillis(100);
  private static final Memory FORGETFUL = new Memory(4, new Decay.Exponential(1, 0.5), 0.01);

  private final RandomStream random = RandomStreams.seeded(1).stream("test");

  private static Pair werner(double fidelity) {
    return Pair.heralded(new Werner(fidelity).pair().xState(), 0, 0);
  }

  private QubitMemory holding(Memory memory, Processor processor, Half... halves) {
    QubitMemory made = new QubitMemory(memory, processor, random);
    for (int slot = 0; slot < halves.length; slot++) {
      made.hold(slot, halves[slot], Time.ZERO);
    }
    return made;
  }

  private static void sevenAttempts(QubitMemory memory) {
    Time period = Time.ofMillis(1);
    memory.shaken().orElseThrow().begin(Time.ZERO, period);
    memory.shaken().orElseThrow().end(Time.ZERO, period, 7);
  }

  private static void unfold(QubitMemory memory, int slot) {
    memory.apply(Apply.of(Gate.named("id"), 0), Time.ZERO, slot);
  }

  @Test
  void decaysAQubitOfARegisterAsItDecaysThePair() {
    Pair folded = werner(0.9);
    QubitMemory plain = holding(FORGETFUL, Processor.PERFECT, folded.half(0));
    Pair unfolded = werner(0.9);
    QubitMemory open = holding(FORGETFUL, Processor.PERFECT, unfolded.half(0));
    unfold(open, 0);
    sevenAttempts(plain);
    sevenAttempts(open);

    plain.touched(0, LATER);
    Density joint = open.truth(0, LATER).state().density();

    assertThat(joint.distance(new BellPair(folded.now()).density())).isLessThan(1e-12);
    assertThat(joint.distance(new BellPair(werner(0.9).now()).density())).isGreaterThan(0.01);
  }

  @ParameterizedTest
  @EnumSource(names = {"X", "Y", "Z"})
  void remembersWhatTheOtherHalfShowed(Pauli basis) {
    for (int i = 0; i < 10; i++) {
      Pair pair = werner(1);
      QubitMemory near = holding(Memory.perfect(1), Processor.PERFECT, pair.half(0));
      QubitMemory far = holding(Memory.perfect(1), Processor.PERFECT, pair.half(1));
      boolean bit = near.measure(0, basis, Time.ZERO);
      unfold(far, 0);

      assertThat(far.measure(0, basis, Time.ZERO) == bit)
          .isEqualTo(BellState.PHI_PLUS.agrees(basis));
    }
  }

  @Test
  void leavesAMixtureWhereAHalfWasThrownAway() {
    Pair pair = werner(1);
    QubitMemory near = holding(Memory.perfect(1), Processor.PERFECT, pair.half(0));
    QubitMemory far = holding(Memory.perfect(1), Processor.PERFECT, pair.half(1));
    near.discard(0);
    unfold(far, 0);

    assertThat(far.truth(0, Time.ZERO).state().qubits()).isOne();
    assertThat(far.truth(0, Time.ZERO).state().density().purity()).isCloseTo(0.5, within(1e-12));
  }

  /// Three standard errors of the mean over 3,000 pairs, whose fidelities spread by less than 0.4.
  @Test
  void swapsAsWellGateByGateAsInClosedForm() {
    LocalGates gates = new LocalGates(0.1, new ReadoutError(0.02, 0.08));
    Processor processor = new Processor(gates, 1, Time.ZERO, Time.ZERO, Time.ZERO);
    XState left = new Werner(0.9).pair().xState();
    XState right = new Werner(0.8).pair().xState();
    double sum = 0;
    int pairs = 3000;
    for (int i = 0; i < pairs; i++) {
      Pair before = Pair.heralded(left, 0, 0);
      Pair after = Pair.heralded(right, 0, 0);
      QubitMemory hub = holding(Memory.perfect(2), processor, before.half(1), after.half(0));
      QubitMemory near = holding(Memory.perfect(1), Processor.PERFECT, before.half(0));
      QubitMemory far = holding(Memory.perfect(1), Processor.PERFECT, after.half(1));
      unfold(hub, 0);
      Optional<BellState> told = hub.bellMeasure(0, 1, Time.ZERO);
      far.turn(0, told.orElseThrow().pauli(), Time.ZERO);
      assertThat(near.truth(0, Time.ZERO).isWith(far.truth(0, Time.ZERO))).isTrue();
      sum +=
          XState.of(near.truth(0, Time.ZERO).state().density().matrix())
              .orElseThrow()
              .fidelity(BellState.PHI_PLUS);
    }

    double expected = gates.swap(left, right).fidelity(BellState.PHI_PLUS);
    assertThat(sum / pairs).isCloseTo(expected, within(3 * 0.4 / Math.sqrt(pairs)));
    assertThat(expected).isLessThan(0.65);
  }

  @Test
  void refusesToSwapAQubitOfNoPairAsAPair() {
    QubitMemory memory = holding(Memory.perfect(2), Processor.PERFECT);
    memory.prepare(0, Time.ZERO);
    assertThatThrownBy(() -> memory.held(0).pair())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this qubit is of no pair");
  }
}
