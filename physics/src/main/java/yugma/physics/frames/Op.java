// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Arrays;
import java.util.Optional;

/// A step of a compiled circuit on a batch of frames.
@SuppressWarnings("ArrayRecordComponent") // never compared
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

  /// Errors on groups of rows of frames.
  ///
  /// @param rows of each site, `perSite` of them
  record Disturbing(ErrorDraw draw, int[] rows, int perSite) implements Op {
    @Override
    public void run(Batch batch) {
      if (batch.isNoisy()) {
        draw.flip(batch, batch.frames, rows, perSite);
      }
    }
  }

  /// Errors on single qubits that the record tells.
  ///
  /// The draw is of a subset of three rows: that which tells, x and z. Both parts of a site are
  /// told apart by the array they are in, so the rows are gathered in one and moved.
  ///
  /// @param draw nothing if the probability is 0
  /// @param qubits the row of x of each; that of z follows it
  record Heralding(Optional<ErrorDraw> draw, int[] qubits) implements Op {
    @Override
    public void run(Batch batch) {
      int words = batch.words;
      long[] gathered = new long[3 * words];
      int[] rows = {0, words, 2 * words};
      for (int qubit : qubits) {
        int record = batch.clearRecord();
        if (draw.isPresent() && batch.isNoisy()) {
          Arrays.fill(gathered, 0);
          draw.get().flip(batch, gathered, rows, 3);
          batch.lanes.xor(batch.records, record, gathered, 0, words);
          batch.lanes.xor(batch.frames, qubit, gathered, words, 2 * words);
        }
      }
      batch.finishRecords(qubits.length, Optional.empty());
    }
  }

  /// A product that happens with a probability, where nothing of its chain has happened before.
  ///
  /// @param draw nothing if the probability is 0
  /// @param rows what it flips
  record Chaining(Optional<ErrorDraw> draw, boolean isElse, int[] rows) implements Op {
    private static final int[] ONLY = {0};

    @Override
    public void run(Batch batch) {
      long[] happened = batch.chain;
      if (!isElse) {
        Arrays.fill(happened, 0);
      }
      if (draw.isEmpty() || !batch.isNoisy()) {
        return;
      }
      long[] now = batch.spare;
      Arrays.fill(now, 0);
      draw.get().flip(batch, now, ONLY, 1);
      for (int w = 0; w < batch.words; w++) {
        now[w] &= ~happened[w];
        happened[w] |= now[w];
      }
      for (int row : rows) {
        batch.lanes.xor(batch.frames, row, now, 0, batch.words);
      }
    }
  }

  /// Measurements and resets.
  ///
  /// The record of a shot differs from the reference where its frame anticommutes with what is
  /// measured. After it, multiplying by what was measured changes nothing, so that is done at
  /// random: this makes later results that are not certain as random as they must be.
  ///
  /// @param corrections by what a frame is multiplied that differed, to end in the state of the
  ///   reference; none if nothing is reset
  /// @param isRecorded whether the results are told
  /// @param flips wrong records
  record Measuring(
      Products products,
      Optional<Products> corrections,
      boolean isRecorded,
      Optional<ErrorDraw> flips)
      implements Op {
    @Override
    public void run(Batch batch) {
      int count = products.count();
      for (int i = 0; i < count; i++) {
        if (isRecorded) {
          int record = batch.newRecord();
          products.read(i, batch, batch.records, record);
          correct(i, batch, batch.records, record);
        } else {
          products.read(i, batch, batch.spare, 0);
          correct(i, batch, batch.spare, 0);
        }
        if (batch.isGaugeDrawn()) {
          batch.draw(batch.spare);
          products.multiply(i, batch, batch.spare, 0);
        }
      }
      if (isRecorded) {
        batch.finishRecords(count, flips);
      }
    }

    private void correct(int product, Batch batch, long[] which, int at) {
      if (corrections.isPresent()) {
        corrections.get().multiply(product, batch, which, at);
      }
    }
  }
}
