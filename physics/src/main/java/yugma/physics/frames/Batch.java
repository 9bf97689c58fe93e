// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Arrays;
import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.kernel.lanes.Lanes;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

/// The frames of some shots on their way through a circuit: a row of bits for x and one for z of
/// each qubit, one bit for each shot, and the latest records in a ring. One thread at a time.
final class Batch {
  private static final int DRAWN_AT_ONCE = 4_096;

  final Lanes lanes;

  /// Words of a row: 64 shots each.
  final int words;

  /// Row 2q is x of qubit q, row 2q + 1 its z.
  final long[] frames;

  /// Whether each shot's record differs from the reference.
  final long[] records;

  final long[] chain;
  final long[] spare;
  final long[] drawn = new long[DRAWN_AT_ONCE];

  private final long[] observables;
  private final long ringMask;
  private final boolean isGaugeDrawn;
  private final boolean isNoisy;
  private final RowSink sink;

  private final int told;
  private final Optional<Bits> reference;
  private RandomStream random = RandomStreams.seeded(0).stream("before the first run");
  private long made;

  /// @param isGaugeDrawn whether results that are not certain are made random
  /// @param observables how many are told
  /// @param reference records of the run without noise, if records are what is told
  record Setting(
      Lanes lanes,
      boolean isGaugeDrawn,
      boolean isNoisy,
      int observables,
      Optional<Bits> reference) {}

  Batch(Program program, Setting setting, RowSink sink) {
    this.lanes = setting.lanes();
    this.words = program.words();
    this.frames = new long[2 * program.qubits() * words];
    this.records = new long[program.ring() * words];
    this.ringMask = program.ring() - 1L;
    this.chain = new long[words];
    this.spare = new long[words];
    this.observables = new long[program.observables() * words];
    this.isGaugeDrawn = setting.isGaugeDrawn();
    this.isNoisy = setting.isNoisy();
    this.reference = setting.reference();
    this.sink = sink;
    this.told = setting.observables();
  }

  /// Runs a circuit from the state 0, whose frames are known but for Z.
  void run(Op[] ops, RandomStream random) {
    this.random = random;
    this.made = 0;
    Arrays.fill(frames, 0);
    Arrays.fill(observables, 0);
    Arrays.fill(chain, 0);
    for (int row = words; isGaugeDrawn && row < frames.length; row += 2 * words) {
      draw(spare);
      System.arraycopy(spare, 0, frames, row, words);
    }
    for (Op op : ops) {
      op.run(this);
    }
    for (int i = 0; reference.isEmpty() && i < told; i++) {
      System.arraycopy(observables, i * words, sink.rows(), sink.next(), words);
    }
    sink.finish();
  }

  RandomStream random() {
    return random;
  }

  boolean isGaugeDrawn() {
    return isGaugeDrawn;
  }

  boolean isNoisy() {
    return isNoisy;
  }

  void draw(long[] row) {
    random.fill(row, words);
  }

  /// The start of the row of the next record, to be written by the caller.
  int newRecord() {
    return (int) (made++ & ringMask) * words;
  }

  int clearRecord() {
    int start = newRecord();
    Arrays.fill(records, start, start + words, 0);
    return start;
  }

  /// The start of a record's row.
  ///
  /// @param back 1 the latest
  int recordStart(int back) {
    return (int) (made - back & ringMask) * words;
  }

  /// Makes some of the latest records wrong, then tells them if records are told.
  void finishRecords(int count, Optional<ErrorDraw> flips) {
    if (flips.isPresent() && isNoisy) {
      int[] rows = new int[count];
      for (int i = 0; i < count; i++) {
        rows[i] = recordStart(count - i);
      }
      flips.get().flip(this, records, rows, 1);
    }
    if (reference.isPresent()) {
      for (int i = count; i > 0; i--) {
        tell(i, reference.get().get((int) (made - i)));
      }
    }
  }

  private void tell(int back, boolean reference) {
    int from = recordStart(back);
    long[] rows = sink.rows();
    int to = sink.next();
    for (int w = 0; w < words; w++) {
      rows[to + w] = reference ? ~records[from + w] : records[from + w];
    }
  }

  void detector(int[] back, int from, int to) {
    if (reference.isEmpty()) {
      long[] rows = sink.rows();
      int row = sink.next();
      if (from == to) {
        Arrays.fill(rows, row, row + words, 0);
      } else {
        System.arraycopy(records, recordStart(back[from]), rows, row, words);
      }
      for (int i = from + 1; i < to; i++) {
        lanes.xor(rows, row, records, recordStart(back[i]), words);
      }
    }
  }

  void observable(int index, int[] back, int from, int to) {
    for (int i = from; i < to; i++) {
      lanes.xor(observables, index * words, records, recordStart(back[i]), words);
    }
  }
}
