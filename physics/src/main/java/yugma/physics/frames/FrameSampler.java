// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import yugma.kernel.bits.Bits;
import yugma.kernel.lanes.Lanes;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.tableau.TableauRun;

/// A circuit made ready to be sampled, many shots at a time.
///
/// Shots follow from the seed alone: batch b of a run draws from the stream `batch b`, whatever the
/// lanes and whoever samples the batches. Repetitions are walked, not unrolled, and only as many
/// records are kept as are looked back to, so memory does not grow with them beyond what is told.
/// Immutable, safe to share.
public final class FrameSampler {
  private static final int WORDS = 8;
  private static final long MOST_BYTES = 256L << 20;

  /// Of circuits whose errors are put in a table: targets of gates and four times those of noise.
  private static final long MOST_SIZE = 4_000_000;

  private final Program program;
  private final Readout readout;
  private final long bits;
  private final Optional<Bits> reference;
  private final boolean isGaugeDrawn;
  private final Optional<SymptomTable> table;
  private final Lanes lanes;

  private FrameSampler(Circuit circuit, Readout readout, Lanes lanes, boolean isStep) {
    this.readout = readout;
    this.lanes = lanes;
    this.bits = bits(circuit, readout);
    this.program = Compiler.program(circuit, words(bits));
    boolean isRecord = readout == Readout.MEASUREMENTS;
    this.reference = isRecord ? Optional.of(TableauRun.reference(circuit)) : Optional.empty();
    this.isGaugeDrawn = isRecord || GaugeProbe.isSeen(program, lanes);
    this.table =
        isGaugeDrawn || isLong(circuit) || isStep ? Optional.empty() : Optional.of(table(circuit));
  }

  /// Whether a table of all errors would take too much.
  private static boolean isLong(Circuit circuit) {
    return circuit.sum(FrameSampler::size) > MOST_SIZE;
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

  private SymptomTable table(Circuit circuit) {
    Errors errors = new Errors();
    new Backward(circuit, toldObservables(), errors);
    return new SymptomTable(errors, shotsPerBatch());
  }

  private int toldObservables() {
    return readout == Readout.DETECTORS_THEN_OBSERVABLES ? program.observables() : 0;
  }

  /// A sampler of a circuit.
  ///
  /// @throws IllegalArgumentException if a gate is not a Clifford gate, naming it
  public static FrameSampler of(Circuit circuit, Readout readout) {
    return new FrameSampler(circuit, readout, Lanes.best(), false);
  }

  /// One that takes every shot through the circuit step by step, whatever is quicker.
  static FrameSampler stepwise(Circuit circuit, Readout readout, Lanes lanes) {
    return new FrameSampler(circuit, readout, lanes, true);
  }

  private static long bits(Circuit circuit, Readout readout) {
    return switch (readout) {
      case MEASUREMENTS -> circuit.measurements();
      case DETECTORS -> circuit.detectors();
      case DETECTORS_THEN_OBSERVABLES -> circuit.detectors() + circuit.observables();
    };
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
    return 64 * program.words();
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
    private final Events.Room room = new Events.Room();
    private final ShotWriter writer = new ShotWriter(lanes, program.words(), bits);
    private final Batch batch;

    private Worker(RandomStreams random) {
      this.random = random;
      this.batch =
          new Batch(
              program,
              new Batch.Setting(lanes, isGaugeDrawn, true, toldObservables(), reference),
              writer);
    }

    /// Samples one batch.
    ///
    /// @param number of the batch, from 0
    /// @param shots of the whole run: the last batch may be cut short
    public Shots batch(long number, long shots) {
      RandomStream stream = random.stream("batch " + number);
      byte[] data = writer.data();
      if (table.isPresent()) {
        Arrays.fill(data, (byte) 0);
        table.get().sample(data, room, stream);
      } else {
        batch.run(program.ops(), stream);
      }
      long first = number * shotsPerBatch();
      int count = (int) Math.clamp(shots - first, 0, shotsPerBatch());
      return new Shots(first, count, bits, data);
    }
  }
}
