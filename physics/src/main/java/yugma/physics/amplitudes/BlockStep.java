// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import yugma.kernel.lanes.TileLanes;

/// What a pass does to each block.
sealed interface BlockStep permits TileStep, MixStep {

  /// How many units of eight factors it makes anew for each block.
  long scratchUnits();

  /// Does it to the block whose first amplitude has this index.
  void run(Bench bench, long base, TileLanes lanes);

  /// The place of one thread: a block, and tables that depend on it.
  ///
  /// @param number a complex number on the way
  @SuppressWarnings("ArrayRecordComponent")
  record Bench(MemorySegment block, MemorySegment table, MemorySegment factors, double[] number) {
    static Bench of(int qubits, long scratchUnits, Arena arena) {
      long scratch = 128 * Math.max(1, scratchUnits);
      return new Bench(
          arena.allocate(16L << qubits, 4096),
          arena.allocate(scratch, 64),
          arena.allocate(scratch, 64),
          new double[2]);
    }
  }
}
