// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.io.IOException;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Circuit;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.ModelSampler;
import yugma.physics.frames.FrameSampler;
import yugma.physics.frames.Readout;
import yugma.physics.frames.Shots;

/// Shots of which it is known which detectors and observables were flipped, some at a time.
public interface KnownShots {
  /// The next of them; none at the end.
  Some next() throws IOException;

  /// Some shots.
  ///
  /// @param events of each the detectors that were flipped, rising
  /// @param flips of each the observables that were flipped, one bit each
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Some(int[][] events, long[] flips) {
    /// How many.
    public int count() {
      return events.length;
    }
  }

  /// Drawn from a circuit, by the noise as it is.
  ///
  /// @throws IllegalArgumentException if a gate is not a Clifford gate
  static KnownShots of(Circuit circuit, long shots, RandomStreams random) {
    FrameSampler sampler = FrameSampler.of(circuit, Readout.DETECTORS_THEN_OBSERVABLES);
    FrameSampler.Worker worker = sampler.worker(random);
    int detectors = (int) circuit.detectors();
    long[] batch = {0};
    return () ->
        batch[0] * sampler.shotsPerBatch() >= shots
            ? some(0)
            : split(worker.batch(batch[0]++, shots), detectors);
  }

  private static Some some(int count) {
    return new Some(new int[count][], new long[count]);
  }

  private static Some split(Shots shots, int detectors) {
    Some some = some(shots.count());
    int[] ones = new int[(int) shots.bits()];
    for (int shot = 0; shot < shots.count(); shot++) {
      int count = shots.ones(shot, ones);
      int seen = count;
      while (seen > 0 && ones[seen - 1] >= detectors) {
        some.flips[shot] |= 1L << ones[--seen] - detectors;
      }
      some.events[shot] = java.util.Arrays.copyOf(ones, seen);
    }
    return some;
  }

  /// Drawn from a detector error model.
  ///
  /// @throws IllegalArgumentException if it has more than 64 observables or too many detectors
  static KnownShots of(DetectorErrorModel model, long shots, RandomStreams random) {
    ModelSampler sampler = new ModelSampler(model, random.stream("shots"));
    long[] left = {shots};
    return () -> {
      Some some = some((int) Math.min(1_024, left[0]));
      for (int shot = 0; shot < some.count(); shot++) {
        some.events[shot] = sampler.draw();
        some.flips[shot] = sampler.observables();
      }
      left[0] -= some.count();
      return some;
    };
  }
}
