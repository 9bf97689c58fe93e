// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Optional;
import yugma.kernel.lanes.Lanes;
import yugma.kernel.random.RandomStreams;

/// Whether detectors or observables can tell the randomness of results that are not certain.
///
/// What they tell is linear in the random bits, so a batch without noise in which all shots of all
/// of them are 0 shows that none ever can, but for a chance of 2^-64 or less; then these bits need
/// not be drawn.
final class GaugeProbe implements RowSink {
  private final long[] row;
  private boolean isSeen;

  private GaugeProbe(int words) {
    this.row = new long[words];
  }

  static boolean isSeen(Program program, Lanes lanes) {
    GaugeProbe probe = new GaugeProbe(program.words());
    Batch.Setting setting =
        new Batch.Setting(lanes, true, false, program.observables(), Optional.empty());
    new Batch(program, setting, probe).run(program.ops(), RandomStreams.seeded(0).stream("gauge"));
    return probe.isSeen;
  }

  @Override
  public long[] rows() {
    return row;
  }

  @Override
  public int next() {
    for (long word : row) {
      isSeen |= word != 0;
    }
    return 0;
  }

  @Override
  public void finish() {
    next();
  }
}
