// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import java.lang.foreign.MemorySegment;

/// Operations on long rows of complex numbers, real and imaginary part in turn.
///
/// Every implementation gives the same bits: the same operations in the same order for each number.
/// Each works on the ranges `from` to `to - 1` of [Runs]. Free of state, so any thread may use
/// them.
public sealed interface ComplexLanes permits ScalarComplexLanes, VectorComplexLanes {

  /// The fastest ones of this Java and processor, by the same rule as [Lanes#best].
  static ComplexLanes best() {
    return Lanes.best() == ScalarLanes.ONLY ? scalar() : VectorComplexLanes.ONLY;
  }

  /// Those that every Java has.
  static ComplexLanes scalar() {
    return ScalarComplexLanes.ONLY;
  }

  /// Makes of each a of a range and its partner b `m0 a + m1 b` and `m2 a + m3 b`.
  ///
  /// @param real the four real factors
  void mixReal(MemorySegment numbers, Runs runs, long from, long to, double[] real);

  /// The same with complex factors.
  ///
  /// @param complex four factors, real and imaginary part in turn
  void mix(MemorySegment numbers, Runs runs, long from, long to, double[] complex);

  /// The same with partners inside a range.
  ///
  /// @param distance of a and b: 1 or 2; a stands where that bit of the index is 0
  void mixInside(
      MemorySegment numbers, Runs runs, long from, long to, int distance, double[] complex);

  /// Multiplies by a complex number.
  void scale(MemorySegment numbers, Runs runs, long from, long to, double re, double im);

  /// Exchanges each range with its partner.
  void exchange(MemorySegment numbers, Runs runs, long from, long to);
}
