// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.pair;

import java.util.Arrays;
import java.util.Optional;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.request.Distilling;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Swapped;
import yugma.physics.bell.XState;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Decay;
import yugma.physics.noise.PauliChannel;
import yugma.physics.state.Qubit;

/// The qubits of a node, and what its processor does to them.
///
/// Only results of measurements come out. For the thread of the event loop.
public final class QubitMemory {
  private final Memory memory;
  private final Processor processor;
  private final RandomStream random;
  private final Optional<Half>[] slots;
  private final AttemptCount attempts = new AttemptCount();

  @SuppressWarnings({"unchecked", "rawtypes"})
  public QubitMemory(Memory memory, Processor processor, RandomStream random) {
    this.memory = memory;
    this.processor = processor;
    this.random = random;
    this.slots = new Optional[memory.slots()];
    Arrays.fill(slots, Optional.empty());
  }

  public Processor processor() {
    return processor;
  }

  /// The number of slots.
  public int slots() {
    return slots.length;
  }

  /// The number of slots that hold a qubit.
  public int used() {
    int used = 0;
    for (Optional<Half> slot : slots) {
      used += slot.isPresent() ? 1 : 0;
    }
    return used;
  }

  /// The attempts of this node, if they shake what it stores: whoever makes them must tell.
  public Optional<AttemptCount> shaken() {
    return isShaken() ? Optional.of(attempts) : Optional.empty();
  }

  private boolean isShaken() {
    return memory.dephasingPerAttempt() > 0;
  }

  /// Stores a qubit in a free slot.
  public void hold(int slot, Half half, Time now) {
    if (slots[slot].isPresent()) {
      throw new IllegalStateException("slot " + slot + " holds a qubit already");
    }
    if (isShaken()) {
      half.stored(attempts.until(now.picos()));
    }
    slots[slot] = Optional.of(half);
  }

  /// Frees a slot, whatever is in it.
  public void discard(int slot) {
    slots[slot].ifPresent(this::leave);
    slots[slot] = Optional.empty();
  }

  private void leave(Half half) {
    half.leave();
    half.qubit().ifPresent(qubit -> qubit.discard(random));
  }

  /// The qubit of a slot, decayed up to now; for those who look at the truth.
  public Half touched(int slot, Time now) {
    Half half = held(slot);
    decay(half, now);
    return half;
  }

  /// Takes a qubit out of its slot, decayed up to now.
  public Half take(int slot, Time now) {
    Half half = touched(slot, now);
    half.take();
    slots[slot] = Optional.empty();
    return half;
  }

  /// Puts a fresh qubit in |0⟩ into a free slot.
  public void prepare(int slot, Time now) {
    hold(slot, Half.alone(now.picos()), now);
  }

  /// When the qubit of a slot was emitted, which its node knows.
  public Time emitted(int slot) {
    return Time.ofPicos(held(slot).emitted());
  }

  Half held(int slot) {
    return slots[slot].orElseThrow(
        () -> new IllegalStateException("slot " + slot + " holds no qubit"));
  }

  /// A Bell measurement of two qubits, which frees both slots; nothing if it tells nothing.
  public Optional<BellState> swap(int first, int second, Time now) {
    Half left = touched(first, now);
    Half right = touched(second, now);
    slots[first] = Optional.empty();
    slots[second] = Optional.empty();
    if (processor.swapSuccess() < 1 && random.nextDouble() >= processor.swapSuccess()) {
      return Optional.empty();
    }
    XState before = left.pair().seenFrom(left, 1);
    XState after = right.pair().seenFrom(right, 0);
    Swapped swapped = processor.gates().measure(before, after, random);
    Pair.swapped(swapped.pair(), left.other(), right.other());
    return Optional.of(swapped.told());
  }

  /// A Bell measurement of any two qubits, by a controlled flip from the first to the second, which
  /// frees both slots; nothing if it tells nothing.
  ///
  /// Halves of two pairs that nothing else was done to are swapped, which costs less.
  public Optional<BellState> bellMeasure(int first, int second, Time now) {
    if (areOfTwoPairs(held(first), held(second))) {
      return swap(first, second, now);
    }
    apply(Apply.of(Gate.CX, 0, 1), now, first, second);
    apply(Apply.of(Gate.H, 0), now, first);
    boolean minus = measure(first, Pauli.Z, now);
    boolean differ = measure(second, Pauli.Z, now);
    return processor.swapSuccess() < 1 && random.nextDouble() >= processor.swapSuccess()
        ? Optional.empty()
        : Optional.of(BellState.of(differ, minus));
  }

  private static boolean areOfTwoPairs(Half first, Half second) {
    return first.qubit().isEmpty() && second.qubit().isEmpty() && first.pair() != second.pair();
  }

  /// Does a gate of one or two qubits; one of two errs as the processor does.
  ///
  /// @param gate whose targets are places among the slots
  public void apply(Apply gate, Time now, int... slots) {
    Qubit[] qubits = new Qubit[slots.length];
    for (int i = 0; i < slots.length; i++) {
      qubits[i] = unfolded(slots[i], now);
    }
    Qubit.apply(gate, qubits);
    double wrong = processor.gates().depolarizing();
    if (qubits.length == 2 && wrong > 0) {
      Qubit.apply(PauliChannel.depolarizeMixed(2, wrong).channel(), qubits);
    }
  }

  /// The qubit of a slot as one of a register, decayed up to now.
  private Qubit unfolded(int slot, Time now) {
    Half half = touched(slot, now);
    if (half.qubit().isEmpty()) {
      half.pair().unfold(random);
    }
    return half.qubit().orElseThrow();
  }

  /// The register that the qubit of a slot is part of, decayed up to now; for those who look at the
  /// truth.
  Qubit truth(int slot, Time now) {
    return unfolded(slot, now);
  }

  /// Turns a qubit by a Pauli matrix.
  public void turn(int slot, Pauli pauli, Time now) {
    Half half = touched(slot, now);
    if (half.qubit().isPresent()) {
      Qubit.apply(gate(pauli), half.qubit().get());
    } else {
      half.pair().become(half.pair().state().turned(pauli, half.side()));
    }
  }

  private static Gate gate(Pauli pauli) {
    return switch (pauli) {
      case I -> Gate.named("id");
      case X -> Gate.X;
      case Y -> Gate.Y;
      case Z -> Gate.Z;
    };
  }

  /// Measures a qubit in X, Y or Z, and frees its slot.
  ///
  /// In X and Y the pair's state is left as it is, and the result is remembered at the half: of an
  /// X-shaped state it is a fair coin that tells nothing of what a swap may find, and what the
  /// other half will show follows from both once that is measured.
  public boolean measure(int slot, Pauli basis, Time now) {
    Half half = touched(slot, now);
    slots[slot] = Optional.empty();
    half.leave();
    boolean bit;
    if (half.qubit().isPresent()) {
      bit = half.qubit().get().measure(basis, random);
    } else if (basis == Pauli.Z) {
      XState seen = half.pair().seenFrom(half, 0);
      bit = random.nextDouble() < seen.p10() + seen.p11();
      half.pair().become(half.pair().state().found(half.side(), bit));
    } else {
      bit = random.nextDouble() < one(half, basis);
      half.find(basis, bit);
    }
    return processor.gates().readout().record(bit, random);
  }

  private static double one(Half half, Pauli basis) {
    Optional<Half.Found> other = half.other().found();
    if (other.isEmpty()) {
      return 0.5;
    }
    XState seen = half.pair().seenFrom(half, 0);
    double correlation = seen.correlation(basis, other.get().basis());
    return (1 + (other.get().bit() ? correlation : -correlation)) / 2;
  }

  /// This node's part in a round of distillation, and its bit; the spent pair's slot is freed.
  ///
  /// Both nodes must take the same two pairs. The round has succeeded if both nodes' bits are
  /// equal, for EPL if both are 1.
  public boolean distil(Distilling.Protocol protocol, int kept, int spent, Time now) {
    Half half = touched(kept, now);
    Half other = touched(spent, now);
    slots[spent] = Optional.empty();
    DistillationRound round = new DistillationRound(protocol, processor.gates());
    return half.pair().spending().filter(begun -> begun.side() != half.side()).isPresent()
        ? round.end(half, other, random)
        : round.begin(half, other, random);
  }

  private void decay(Half half, Time now) {
    if (half.qubit().isPresent()) {
      decay(half, half.qubit().get(), now);
      return;
    }
    long from = half.touched();
    long to = now.picos();
    XState state = half.pair().state();
    if (to > from) {
      state =
          switch (memory.decay()) {
            case Decay.Exponential exponential ->
                isForgetful(exponential)
                    ? state.decayed(exponential, Time.ofPicos(to - from), half.side())
                    : state;
            case Decay.QuasiStatic slow ->
                state.dephased(
                    slow.coherence(
                        Time.ofPicos(from - half.emitted()), Time.ofPicos(to - half.emitted())));
          };
    }
    half.pair().become(isShaken() ? state.dephased(shaken(half, to)) : state);
    half.touch(to);
  }

  private void decay(Half half, Qubit qubit, Time now) {
    Time from = Time.ofPicos(half.touched());
    if (now.isAfter(from) && isForgetful(memory.decay())) {
      Time stored = Time.ofPicos(half.emitted());
      Qubit.apply(memory.decay().between(stored, from, now), qubit);
    }
    if (isShaken()) {
      double left = shaken(half, now.picos());
      Qubit.apply(PauliChannel.dephasing((1 - left) / 2).channel(), qubit);
    }
    half.touch(now.picos());
  }

  /// What is left of a half's coherence after its node's attempts since it was touched.
  private double shaken(Half half, long now) {
    long made = attempts.until(now);
    double left =
        StrictMath.pow(1 - 2 * memory.dephasingPerAttempt(), (double) (made - half.attempts()));
    half.stored(made);
    return left;
  }

  private static boolean isForgetful(Decay decay) {
    return switch (decay) {
      case Decay.Exponential e ->
          e.t1Seconds() != Double.POSITIVE_INFINITY || e.t2Seconds() != Double.POSITIVE_INFINITY;
      case Decay.QuasiStatic _ -> true;
    };
  }
}
