// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

/// A Pauli matrix: `i^(x z) X^x Z^z` for its two bits.
public enum Pauli {
  I(false, false),
  X(true, false),
  Y(true, true),
  Z(false, true);

  private final boolean x;
  private final boolean z;

  Pauli(boolean x, boolean z) {
    this.x = x;
    this.z = z;
  }

  /// The one with these bits.
  public static Pauli of(boolean x, boolean z) {
    return x ? z ? Y : X : z ? Z : I;
  }

  /// The one that a letter names.
  public static Pauli of(char letter) {
    return switch (letter) {
      case 'I', '_' -> I;
      case 'X' -> X;
      case 'Y' -> Y;
      case 'Z' -> Z;
      default ->
          throw new IllegalArgumentException("Pauli is '" + letter + "', must be I, X, Y or Z");
    };
  }

  /// Whether it flips the computational basis.
  public boolean x() {
    return x;
  }

  /// Whether it flips the sign of |1⟩, beside the flip.
  public boolean z() {
    return z;
  }

  /// Whether the order of the two in a product matters by a sign.
  public boolean anticommutesWith(Pauli other) {
    return (x && other.z) ^ (z && other.x);
  }

  /// The power of i in a product: `X Y = i Z` and its cyclic kin have 1, the other order 3, equal
  /// ones and those with the identity 0.
  public int phaseBefore(Pauli right) {
    if (this == right || this == I || right == I) {
      return 0;
    }
    Pauli next =
        switch (this) {
          case X -> Y;
          case Y -> Z;
          case Z, I -> X;
        };
    return right == next ? 1 : 3;
  }

  /// Its matrix, 2 by 2.
  public Matrix matrix() {
    return switch (this) {
      case I -> Matrix.real(1, 0, 0, 1);
      case X -> Matrix.real(0, 1, 1, 0);
      case Y -> Matrix.complex(0, 0, 0, -1, 0, 1, 0, 0);
      case Z -> Matrix.real(1, 0, 0, -1);
    };
  }
}
