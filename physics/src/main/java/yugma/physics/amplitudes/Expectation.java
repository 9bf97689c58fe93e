// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import yugma.physics.circuit.PauliProduct;

/// The mean of a product of Pauli matrices, written as `i^phase X^x Z^z` over the register.
///
/// @param phase power of i modulo 4
record Expectation(int phase, long x, long z) {

  static double of(Amplitudes state, PauliProduct product) {
    Expectation operator = new Expectation(product.inverted() ? 2 : 0, 0, 0);
    for (PauliProduct.Factor factor : product.factors()) {
      Amplitudes.requireQubit(factor.qubit(), state.qubits());
      operator = operator.times(factor);
    }
    if ((operator.phase - Long.bitCount(operator.x & operator.z) & 1) != 0) {
      throw new IllegalArgumentException("product " + product + " is not Hermitian");
    }
    return operator.mean(state) / state.norm();
  }

  /// Each Y is `i X Z`; Z before X of the same qubit costs a sign.
  private Expectation times(PauliProduct.Factor factor) {
    long bit = 1L << factor.qubit();
    boolean hasX = factor.pauli().x();
    boolean hasZ = factor.pauli().z();
    int turn = (hasX && hasZ ? 1 : 0) + (hasX && (z & bit) != 0 ? 2 : 0);
    return new Expectation(phase + turn & 3, hasX ? x ^ bit : x, hasZ ? z ^ bit : z);
  }

  /// The sum of `conj(a_(i ^ x)) i^phase (-1)^|i & z| a_i`, whose imaginary part is zero.
  private double mean(Amplitudes state) {
    double sum = 0;
    for (long from = 0; from < state.size(); from += Sums.CHUNK) {
      double part = 0;
      for (long i = from; i < Math.min(state.size(), from + Sums.CHUNK); i++) {
        part += term(state, i);
      }
      sum += part;
    }
    return sum;
  }

  private double term(Amplitudes state, long i) {
    long j = i ^ x;
    double value =
        switch (phase) {
          case 0 -> state.re(j) * state.re(i) + state.im(j) * state.im(i);
          case 1 -> state.im(j) * state.re(i) - state.re(j) * state.im(i);
          case 2 -> -state.re(j) * state.re(i) - state.im(j) * state.im(i);
          default -> state.re(j) * state.im(i) - state.im(j) * state.re(i);
        };
    return (Long.bitCount(i & z) & 1) == 0 ? value : -value;
  }
}
