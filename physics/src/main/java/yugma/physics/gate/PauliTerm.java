// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

/// A Hermitian product of Pauli matrices on the few targets of a gate: `± P_0 P_1 …`.
///
/// @param negative whether its sign is minus
/// @param x bit j: whether target j has X or Y
/// @param z bit j: whether target j has Z or Y
public record PauliTerm(boolean negative, int x, int z) {

  /// X of one target.
  public static PauliTerm x(int target) {
    return new PauliTerm(false, 1 << target, 0);
  }

  /// Z of one target.
  public static PauliTerm z(int target) {
    return new PauliTerm(false, 0, 1 << target);
  }

  /// From text such as `XZ` or `-IY`, the first letter for the first target.
  public static PauliTerm parse(String text) {
    boolean negative = text.startsWith("-");
    String letters = negative ? text.substring(1) : text;
    int x = 0;
    int z = 0;
    for (int i = 0; i < letters.length(); i++) {
      Pauli pauli = Pauli.of(letters.charAt(i));
      x |= pauli.x() ? 1 << i : 0;
      z |= pauli.z() ? 1 << i : 0;
    }
    return new PauliTerm(negative, x, z);
  }

  /// What it is on one target.
  public Pauli at(int target) {
    return Pauli.of((x >>> target & 1) != 0, (z >>> target & 1) != 0);
  }

  /// Whether the order of the two in a product matters by a sign.
  public boolean anticommutesWith(PauliTerm other) {
    return (Integer.bitCount((x & other.z) ^ (z & other.x)) & 1) != 0;
  }

  /// Its matrix, the first target most significant.
  public Matrix matrix(int qubits) {
    Matrix matrix = Matrix.real(negative ? -1 : 1);
    for (int target = 0; target < qubits; target++) {
      matrix = matrix.beside(at(target).matrix());
    }
    return matrix;
  }

  /// A product on the way, whose phase may be imaginary: `i^phase X^x Z^z` factor by factor, each Y
  /// as `i X Z`.
  ///
  /// @param phase power of i modulo 4, of the product written in I, X, Y, Z
  record Product(int phase, int x, int z) {
    static final Product ONE = new Product(0, 0, 0);

    Product times(PauliTerm term) {
      int sum = phase + (term.negative() ? 2 : 0);
      for (int rest = (x | z) & (term.x() | term.z()); rest != 0; rest &= rest - 1) {
        int target = Integer.numberOfTrailingZeros(rest);
        sum += Pauli.of(bit(x, target), bit(z, target)).phaseBefore(term.at(target));
      }
      return new Product(sum & 3, x ^ term.x(), z ^ term.z());
    }

    private static boolean bit(int bits, int at) {
      return (bits >>> at & 1) != 0;
    }

    Product timesI() {
      return new Product(phase + 1 & 3, x, z);
    }

    Product timesMinusOne() {
      return new Product(phase + 2 & 3, x, z);
    }

    PauliTerm term() {
      if ((phase & 1) != 0) {
        throw new IllegalStateException("the product is not Hermitian");
      }
      return new PauliTerm(phase == 2, x, z);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(negative ? "-" : "+");
    for (int rest = x | z, target = 0; rest != 0; rest >>>= 1, target++) {
      text.append(at(target));
    }
    return text.toString();
  }
}
