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
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Decay;

/// The qubits of a node, and what its processor does to them.
///
/// Only results of measurements come out. For the thread of the event loop.
public final class QubitMemory {
  private final Memory memory;
  private final Processor processor;
  private final RandomStream random;
  private final Optional<Half>[] slots;
  private long attempts;

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

  /// Counts attempts that this node has made, and that shake what it stores.
  public void attempted(long more) {
    attempts += more;
  }

  /// Stores a qubit in a free slot.
  public void hold(int slot, Half half) {
    if (slots[slot].isPresent()) {
      throw new IllegalStateException("slot " + slot + " holds a qubit already");
    }
    half.stored(attempts);
    slots[slot] = Optional.of(half);
  }

  /// Frees a slot, whatever is in it.
  public void discard(int slot) {
    slots[slot] = Optional.empty();
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

  /// When the qubit of a slot was emitted, which its node knows.
  public Time emitted(int slot) {
    return Time.ofPicos(held(slot).emitted());
  }

  private Half held(int slot) {
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

  /// Turns a qubit by a Pauli matrix.
  public void turn(int slot, Pauli pauli, Time now) {
    Half half = touched(slot, now);
    half.pair().become(half.pair().state().turned(pauli, half.side()));
  }

  /// Measures a qubit in X, Y or Z, and frees its slot.
  ///
  /// In X and Y the pair's state is left as it is, and the result is remembered at the half: of an
  /// X-shaped state it is a fair coin that tells nothing of what a swap may find, and what the
  /// other half will show follows from both once that is measured.
  public boolean measure(int slot, Pauli basis, Time now) {
    Half half = touched(slot, now);
    slots[slot] = Optional.empty();
    boolean bit;
    if (basis == Pauli.Z) {
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
    long from = half.touched();
    long to = now.picos();
    XState state = half.pair().state();
    if (to > from) {
      state =
          switch (memory.decay()) {
            case Decay.Exponential exponential ->
                exponential.t1Seconds() == Double.POSITIVE_INFINITY
                        && exponential.t2Seconds() == Double.POSITIVE_INFINITY
                    ? state
                    : state.decayed(exponential, Time.ofPicos(to - from), half.side());
            case Decay.QuasiStatic slow ->
                state.dephased(
                    slow.coherence(
                        Time.ofPicos(from - half.emitted()), Time.ofPicos(to - half.emitted())));
          };
    }
    if (memory.dephasingPerAttempt() > 0 && attempts > half.attempts()) {
      double kept = 1 - 2 * memory.dephasingPerAttempt();
      state = state.dephased(StrictMath.pow(kept, (double) (attempts - half.attempts())));
    }
    half.pair().become(state);
    half.touch(to, attempts);
  }
}
