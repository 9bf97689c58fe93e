// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

/// Pauli products as rows of frames: those whose sum tells which frames anticommute with one, and
/// those to be flipped when frames are multiplied by it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Products(int[] readStarts, int[] reads, int[] writeStarts, int[] writes) {
  int count() {
    return readStarts.length - 1;
  }

  /// Writes into a row which frames anticommute with a product.
  void read(int product, Batch batch, long[] into, int at) {
    int from = readStarts[product];
    int to = readStarts[product + 1];
    if (from == to) {
      java.util.Arrays.fill(into, at, at + batch.words, 0);
      return;
    }
    System.arraycopy(batch.frames, reads[from], into, at, batch.words);
    for (int i = from + 1; i < to; i++) {
      batch.lanes.xor(into, at, batch.frames, reads[i], batch.words);
    }
  }

  /// Multiplies those frames by a product that a row names.
  void multiply(int product, Batch batch, long[] which, int at) {
    for (int i = writeStarts[product]; i < writeStarts[product + 1]; i++) {
      batch.lanes.xor(batch.frames, writes[i], which, at, batch.words);
    }
  }
}
