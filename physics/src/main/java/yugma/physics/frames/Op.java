// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Optional;

/// A step of a compiled circuit on a batch of frames.
interface Op {
  void run(Batch batch);

  /// A body done a number of times; never unrolled.
  record Loop(long times, Op[] body) implements Op {
    @Override
    public void run(Batch batch) {
      for (long i = 0; i < times; i++) {
        for (Op op : body) {
          op.run(batch);
        }
      }
    }
  }

  /// Gates: rows added to others.
  record Adding(int[] pairs) implements Op {
    @Override
    public void run(Batch batch) {
      batch.lanes.xorPairs(batch.frames, pairs, batch.words);
    }
  }

  /// Gates: rows exchanged.
  record Exchanging(int[] pairs) implements Op {
    @Override
    public void run(Batch batch) {
      batch.lanes.exchangePairs(batch.frames, pairs, batch.words);
    }
  }

  /// Detectors, or what observables are made of.
  ///
  /// @param observables the index of each, empty of detectors
  /// @param starts where the records of each begin, and the end
  /// @param back which records
  record Parities(int[] observables, int[] starts, int[] back) implements Op {
    @Override
    public void run(Batch batch) {
      for (int i = 0; i < starts.length - 1; i++) {
        if (observables.length == 0) {
          batch.detector(back, starts[i], starts[i + 1]);
        } else {
          batch.observable(observables[i], back, starts[i], starts[i + 1]);
        }
      }
    }
  }

  /// Records without a look at a qubit, the same in every shot.
  record Padding(int count, Optional<ErrorDraw> flips) implements Op {
    @Override
    public void run(Batch batch) {
      for (int i = 0; i < count; i++) {
        batch.clearRecord();
      }
      batch.finishRecords(count, flips);
    }
  }

  /// A matrix on a qubit in the shots whose record differs from the reference.
  record Following(int back, int[] rows) implements Op {
    @Override
    public void run(Batch batch) {
      int record = batch.recordStart(back);
      for (int row : rows) {
        batch.lanes.xor(batch.frames, row, batch.records, record, batch.words);
      }
    }
  }

  /// Quarter turns about products: what anticommutes with one is multiplied by it.
  record Turning(Products products) implements Op {
    @Override
    public void run(Batch batch) {
      for (int i = 0; i < products.count(); i++) {
        products.read(i, batch, batch.spare, 0);
        products.multiply(i, batch, batch.spare, 0);
      }
    }
  }
}
