// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

/// Where a batch tells its bits, row after row of all its shots.
interface RowSink {
  /// The array that rows are written to.
  long[] rows();

  /// The start of the next row; the caller writes the whole of it before asking again.
  int next();

  /// Says that all rows are told.
  void finish();
}
