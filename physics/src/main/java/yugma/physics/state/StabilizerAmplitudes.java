// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Pauli;
import yugma.physics.tableau.Tableau;

/// The amplitudes of a stabilizer state, up to the phase of the whole.
final class StabilizerAmplitudes {
  private StabilizerAmplitudes() {}

  /// Projects a basis state that occurs in it onto what its stabilizers fix. O(n 2^n).
  static Amplitudes of(Tableau tableau) {
    Amplitudes state = Amplitudes.zero(tableau.qubits());
    state.set(0, 0, 0);
    state.set(someResult(tableau), 1, 0);
    for (PauliProduct product : tableau.stabilizers()) {
      project(state, product);
    }
    state.normalise();
    return state;
  }

  /// Any basis state will do, so the same stream does for every state.
  private static long someResult(Tableau tableau) {
    Tableau copy = tableau.copy();
    RandomStream random = RandomStreams.seeded(0).stream("any");
    long result = 0;
    for (int q = 0; q < copy.qubits(); q++) {
      result |= copy.measure(Pauli.Z, q, random) ? 1L << q : 0;
    }
    return result;
  }

  private static void project(Amplitudes state, PauliProduct product) {
    long x = 0;
    long z = 0;
    int quarters = product.inverted() ? 2 : 0;
    for (PauliProduct.Factor factor : product.factors()) {
      x |= factor.pauli().x() ? 1L << factor.qubit() : 0;
      z |= factor.pauli().z() ? 1L << factor.qubit() : 0;
      quarters += factor.pauli() == Pauli.Y ? 1 : 0;
    }
    if (x == 0) {
      return;
    }
    long top = Long.highestOneBit(x);
    for (long i = 0; i < state.size(); i++) {
      if ((i & top) == 0) {
        pair(state, i, i ^ x, z, quarters);
      }
    }
  }

  /// `(1 + P) / √2` on two basis states that P exchanges.
  private static void pair(Amplitudes state, long low, long high, long z, int quarters) {
    double lowRe = state.re(low);
    double lowIm = state.im(low);
    double highRe = state.re(high);
    double highIm = state.im(high);
    int up = quarters + 2 * Long.bitCount(low & z) & 3;
    int down = quarters + 2 * Long.bitCount(high & z) & 3;
    double half = Math.sqrt(0.5);
    state.set(
        low, half * (lowRe + re(down, highRe, highIm)), half * (lowIm + im(down, highRe, highIm)));
    state.set(high, half * (highRe + re(up, lowRe, lowIm)), half * (highIm + im(up, lowRe, lowIm)));
  }

  private static double re(int quarters, double re, double im) {
    return switch (quarters) {
      case 0 -> re;
      case 1 -> -im;
      case 2 -> -re;
      default -> im;
    };
  }

  private static double im(int quarters, double re, double im) {
    return re(quarters, im, -re);
  }
}
