// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import yugma.physics.circuit.PauliProduct;

/// The mean of a product of Pauli matrices, written as `i^phase X^x Z^z` over the register.
///
/// @param phase power of i modulo 4
record Expectation(int phase, long x, long z) {

  static double of(Amplitudes state, PauliProduct product) {
    return operator(state, product).mean(state) / state.norm();
  }

  private static Expectation operator(Amplitudes state, PauliProduct product) {
    Expectation operator = new Expectation(product.inverted() ? 2 : 0, 0, 0);
    for (PauliProduct.Factor factor : product.factors()) {
      Amplitudes.requireQubit(factor.qubit(), state.qubits());
      operator = operator.times(factor);
    }
    if ((operator.phase - Long.bitCount(operator.x & operator.z) & 1) != 0) {
      throw new IllegalArgumentException("product " + product + " is not Hermitian");
    }
    return operator;
  }

  /// Measures a product: the state keeps what has that result, and gets norm 1.
  static boolean measure(Amplitudes state, PauliProduct product, double drawn) {
    Expectation operator = operator(state, product);
    boolean one = drawn < (1 - operator.mean(state) / state.norm()) / 2;
    operator.keep(state, one ? -0.5 : 0.5);
    state.normalise();
    return one;
  }

  /// Half the state and this factor times what the product makes of it, pair by pair.
  private void keep(Amplitudes state, double factor) {
    for (long i = 0; i < state.size(); i++) {
      long j = i ^ x;
      if (i <= j) {
        double re = state.re(i);
        double im = state.im(i);
        mix(state, i, j, factor, state.re(j), state.im(j));
        if (i < j) {
          mix(state, j, i, factor, re, im);
        }
      }
    }
  }

  private void mix(Amplitudes state, long to, long from, double factor, double re, double im) {
    double by = (Long.bitCount(from & z) & 1) == 0 ? factor : -factor;
    double turnedRe = phase % 2 == 0 ? re : -im;
    double turnedIm = phase % 2 == 0 ? im : re;
    double sign = phase < 2 ? by : -by;
    state.set(to, 0.5 * state.re(to) + sign * turnedRe, 0.5 * state.im(to) + sign * turnedIm);
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
