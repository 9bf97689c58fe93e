// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import yugma.physics.decoding.Decoder;
import yugma.physics.decoding.LogicalErrors;

/// A decoder that is held against the truth and against the clock of its thread's processor time.
public final class TimedDecoder {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String name;
  private final LogicalErrors errors;

  /// Nanoseconds a shot, batch by batch, and the shots of each.
  private final List<double[]> batches = new ArrayList<>();

  /// @param name to people
  /// @param observables of the shots
  public TimedDecoder(String name, Decoder decoder, int observables) {
    this.name = name;
    this.errors = new LogicalErrors(decoder, observables);
  }

  /// Decodes shots.
  ///
  /// @return what it guessed of each
  /// @throws IllegalArgumentException if no errors flip the detectors of one, naming the shot
  public long[] decode(KnownShots.Some some) {
    long[] guesses = new long[some.count()];
    long start = THREADS.getCurrentThreadCpuTime();
    for (int shot = 0; shot < guesses.length; shot++) {
      try {
        guesses[shot] = errors.decode(some.events()[shot], some.flips()[shot]);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "shot " + (errors.shots() + 1) + ": " + e.getMessage(), e);
      }
    }
    if (guesses.length > 0) {
      batches.add(new double[] {THREADS.getCurrentThreadCpuTime() - start, guesses.length});
    }
    return guesses;
  }

  /// What to call it.
  public String name() {
    return name;
  }

  /// What it got wrong.
  public LogicalErrors errors() {
    return errors;
  }

  /// Processor time a shot, in microseconds: the mean of the second half, when code is warm.
  public double micros() {
    double nanos = 0;
    double shots = 0;
    for (double[] batch : batches.subList(batches.size() / 2, batches.size())) {
      nanos += batch[0];
      shots += batch[1];
    }
    return nanos / 1e3 / Math.max(1, shots);
  }
}
