// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

/// A step over a block of amplitudes, as [TileLanes] takes it: which elements go together, and with
/// which real coefficients.
///
/// A block of 2^k complex numbers holds all real parts, then all imaginary parts; eight neighbours
/// are a unit. A tile joins the units at a base and at the base plus each sum of up to two strides,
/// one for each stage. Every element may first be multiplied by its factor of a table, whose rows
/// hold for each unit of a tile eight real, then eight imaginary parts. Immutable once made.
public final class Tile {
  final int[] bases;
  final int[] rows;
  final int[] strides;
  final double[] coefficients;
  final boolean isInside;

  final boolean turns;

  private Tile(
      int[] bases,
      int[] rows,
      int[] strides,
      double[] coefficients,
      boolean isInside,
      boolean turns) {
    this.bases = bases;
    this.rows = rows;
    this.strides = strides;
    this.coefficients = coefficients;
    this.isInside = isInside;
    this.turns = turns;
  }

  /// One whose stages join whole units: `a, b` become `a + u b, a + v b`, the last stage first.
  ///
  /// @param bases for each tile its first element, a multiple of 8
  /// @param rows for each tile its row of the table
  /// @param strides of each stage, multiples of 8, ascending
  /// @param coefficients u and v of each stage
  /// @param turns whether elements are multiplied by the table
  public static Tile across(
      int[] bases, int[] rows, int[] strides, double[] coefficients, boolean turns) {
    if (strides.length > 2 || coefficients.length != 2 * strides.length) {
      throw new IllegalArgumentException(
          strides.length + " stages with " + coefficients.length + " coefficients");
    }
    return new Tile(bases, rows, strides, coefficients, false, turns);
  }

  /// One whose stages join the elements of a unit at a distance of 1, 2 and 4: element l becomes
  /// `x[l without the bit] + c[l] x[l with the bit]`, distance 4 first; a stage whose eight numbers
  /// c are zero leaves all as it is.
  ///
  /// @param bases of each unit
  /// @param rows for each unit its row of the table
  /// @param coefficients eight of each distance
  /// @param turns whether elements are multiplied by the table
  public static Tile inside(int[] bases, int[] rows, double[] coefficients, boolean turns) {
    if (coefficients.length != 24) {
      throw new IllegalArgumentException(coefficients.length + " coefficients, must be 24");
    }
    return new Tile(bases, rows, new int[0], coefficients, true, turns);
  }

  /// How many units a tile joins.
  public int units() {
    return 1 << strides.length;
  }

  /// How far a unit of a tile is from its base.
  int offset(int unit) {
    int offset = 0;
    for (int stage = 0; stage < strides.length; stage++) {
      offset += (unit >>> stage & 1) * strides[stage];
    }
    return offset;
  }

  /// Whether the stage of a distance inside a unit does something.
  boolean mixes(int bit) {
    for (int lane = 0; lane < 8; lane++) {
      if (coefficients[8 * bit + lane] != 0) {
        return true;
      }
    }
    return false;
  }
}
