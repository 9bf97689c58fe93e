// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Optional;

/// Measurements and resets.
///
/// The record of a shot differs from the reference where its frame anticommutes with what is
/// measured. After it, multiplying by what was measured changes nothing, so that is done at random:
/// this makes later results that are not certain as random as they must be.
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
