// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Optional;

/// Errors on single qubits that the record tells.
///
/// The draw is of a subset of three rows: that which tells, x and z. Both parts of a site are told
/// apart by the array they are in, so the rows are gathered in one and moved.
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
        java.util.Arrays.fill(gathered, 0);
        draw.get().flip(batch, gathered, rows, 3);
        batch.lanes.xor(batch.records, record, gathered, 0, words);
        batch.lanes.xor(batch.frames, qubit, gathered, words, 2 * words);
      }
    }
    batch.finishRecords(qubits.length, Optional.empty());
  }
}
