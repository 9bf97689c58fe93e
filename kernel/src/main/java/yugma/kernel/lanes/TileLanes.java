// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import java.lang.foreign.MemorySegment;

/// Operations on a block of complex numbers that fits the cache, its real and its imaginary parts
/// apart ([Tile] says how).
///
/// Every implementation gives the same bits: the same operations in the same order for each
/// element. Free of state, so any thread may use them.
public sealed interface TileLanes permits ScalarTileLanes, VectorTileLanes {

  /// The fastest ones of this Java and processor, by the same rule as [Lanes#best].
  static TileLanes best() {
    return Lanes.best() == ScalarLanes.ONLY ? scalar() : VectorTileLanes.ONLY;
  }

  /// Those that every Java has.
  static TileLanes scalar() {
    return ScalarTileLanes.ONLY;
  }

  /// Collects a block from complex numbers with real and imaginary part in turn.
  ///
  /// @param from the first number of the block
  /// @param offsets of each unit of eight numbers, in units
  void gather(MemorySegment numbers, long from, int[] offsets, MemorySegment block);

  /// Puts a block back to where [#gather] took it.
  void scatter(MemorySegment block, MemorySegment numbers, long from, int[] offsets);

  /// Multiplies by factors and joins elements as a tile says.
  void tile(MemorySegment block, Tile tile, MemorySegment table);

  /// Makes of units `a` at each base and `b` a stride after it `p a + u b` and `r a + v b`.
  ///
  /// @param coefficients eight each of p, u, r, v: one for each element of a unit
  void mixAcross(MemorySegment block, int[] bases, int stride, double[] coefficients);

  /// Makes of the elements `x` of each unit `p x + q y`, where y is the element whose index differs
  /// in a bit.
  ///
  /// @param distance 1, 2 or 4
  /// @param coefficients eight each of p and q
  void mixInside(MemorySegment block, int[] bases, int distance, double[] coefficients);

  /// The products of a table's units and factors: `product[i] = table[i] factors[of[i]]`.
  ///
  /// @param of for each unit of eight real, then eight imaginary parts
  void multiply(MemorySegment product, MemorySegment table, MemorySegment factors, int[] of);
}
