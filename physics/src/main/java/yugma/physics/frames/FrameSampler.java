// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Optional;
import java.util.function.Consumer;
import yugma.kernel.bits.Bits;
import yugma.kernel.lanes.Lanes;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.errortable.Errors;
import yugma.physics.symptom.BackwardWalk;
import yugma.physics.tableau.TableauRun;

/// A circuit made ready to be sampled, many shots at a time.
///
/// Shots go through the circuit as Pauli frames; but detectors that tell no result of chance, of a
/// circuit whose errors fit in a table, are drawn from what each error turns over. Either way shots
/// follow from the seed alone: batch b of a run draws from the stream `batch b`, whatever the lanes
/// and whoever samples the batches. Repetitions are walked, not unrolled, and only as many records
/// are kept as are looked back to, so memory does not grow with them beyond what is told.
/// Immutable, safe to share.
public final class FrameSampler {
  private static final int WORDS = 8;
  private static final long MOST_BYTES = 256L << 20;

  /// Of circuits whose errors are put in a table: targets of gates and four times those of noise.
  private static final long MOST_SIZE = 4_000_000;

  private final Readout readout;
  private final long bits;
  private final Way way;

  private FrameSampler(Readout readout, long bits, Way way) {
    this.readout = readout;
    this.bits = bits;
    this.way = way;
  }

  /// A sampler of a circuit.
  ///
  /// @throws IllegalArgumentException if a gate is not a Clifford gate, naming it
  public static FrameSampler of(Circuit circuit, Readout readout) {
    FrameSampler stepwise = stepwise(circuit, readout, Lanes.best());
    boolean isOfChance =
        !(stepwise.way instanceof Way.Stepwise way) || way.setting().isGaugeDrawn();
    if (isOfChance || circuit.sum(FrameSampler::size) > MOST_SIZE) {
      return stepwise;
    }
    Errors errors = new Errors();
    BackwardWalk.through(circuit, observables(circuit, readout), errors);
    Way way = Way.ByErrors.of(errors, stepwise.shotsPerBatch(), stepwise.bits);
    return new FrameSampler(readout, stepwise.bits, way);
  }

  private static long size(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Apply apply -> apply.targets().size();
      case Instruction.Disturb disturb -> disturb.targets().size() * 4L;
      case Instruction.Measure measure -> measure.targets().size();
      case Instruction.Detector detector -> detector.back().size();
      default -> 1;
    };
  }

  /// One that takes every shot through the circuit step by step, whatever is quicker.
  static FrameSampler stepwise(Circuit circuit, Readout readout, Lanes lanes) {
    long bits =
        readout == Readout.MEASUREMENTS
            ? circuit.measurements()
            : circuit.detectors() + observables(circuit, readout);
    Program program = Compiler.program(circuit, words(bits));
    boolean isRecord = readout == Readout.MEASUREMENTS;
    Optional<Bits> reference =
        isRecord ? Optional.of(TableauRun.reference(circuit)) : Optional.empty();
    Batch.Setting setting =
        new Batch.Setting(
            lanes,
            isRecord || GaugeProbe.isSeen(program, lanes),
            true,
            observables(circuit, readout),
            reference);
    return new FrameSampler(readout, bits, new Way.Stepwise(program, setting));
  }

  private static int observables(Circuit circuit, Readout readout) {
    return readout == Readout.DETECTORS_THEN_OBSERVABLES ? circuit.observables() : 0;
  }

  /// As many as fit well; fewer where a shot is so long that a batch would fill the memory.
  private static int words(long bits) {
    int words = WORDS;
    while (words > 1 && bits * 8 * words > MOST_BYTES) {
      words /= 2;
    }
    if (bits * 8 * words > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException(
          "a shot tells " + bits + " bits, at most 268 million can be told");
    }
    return words;
  }

  /// What is told of each shot.
  public Readout readout() {
    return readout;
  }

  /// How many bits are told of each shot.
  public long bits() {
    return bits;
  }

  /// How many shots a batch has.
  public int shotsPerBatch() {
    return way.shots();
  }

  /// Whether errors are drawn straight into what is told.
  boolean hasTable() {
    return way instanceof Way.ByErrors;
  }

  /// Samples some shots, batch after batch on the calling thread.
  ///
  /// @param shots at least 0
  /// @param random its streams `batch 0`, `batch 1` … are used
  /// @param consumer is lent each batch
  public void sample(long shots, RandomStreams random, Consumer<Shots> consumer) {
    if (shots < 0) {
      throw new IllegalArgumentException("shots are " + shots + ", must be at least 0");
    }
    Worker worker = worker(random);
    for (long batch = 0; batch * shotsPerBatch() < shots; batch++) {
      consumer.accept(worker.batch(batch, shots));
    }
  }

  /// One that samples batches in any order; several, each in its thread, share a run.
  public Worker worker(RandomStreams random) {
    return new Worker(random);
  }

  /// The memory in which batches of a run are sampled. One thread at a time.
  public final class Worker {
    private final RandomStreams random;
    private final byte[] data;
    private final Way.Filler filler;

    private Worker(RandomStreams random) {
      this.random = random;
      this.data = new byte[Math.multiplyExact(shotsPerBatch(), (int) ((bits + 7) / 8))];
      this.filler = way.filler(data);
    }

    /// Samples one batch.
    ///
    /// @param number of the batch, from 0
    /// @param shots of the whole run: the last batch may be cut short
    public Shots batch(long number, long shots) {
      filler.fill(random.stream("batch " + number));
      long first = number * shotsPerBatch();
      int count = Math.clamp(shots - first, 0, shotsPerBatch());
      return new Shots(first, count, bits, data);
    }
  }
}
