// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

/// Two registers that one became.
///
/// @param some the qubits that were named, in that order
/// @param rest the others, in their old order, with the phase of the whole
public record Parts(Amplitudes some, Amplitudes rest) {
  private static final double NEAR = 1e-9;

  static Amplitudes joined(Amplitudes low, Amplitudes high) {
    Amplitudes both = Amplitudes.blank(low.qubits() + high.qubits());
    for (long h = 0; h < high.size(); h++) {
      for (long l = 0; l < low.size(); l++) {
        both.set(
            h << low.qubits() | l,
            high.re(h) * low.re(l) - high.im(h) * low.im(l),
            high.re(h) * low.im(l) + high.im(h) * low.re(l));
      }
    }
    return both;
  }

  /// A product state shows both factors beside its largest amplitude.
  static Parts of(Amplitudes state, int... named) {
    Placed.requireDistinct(named, state.qubits());
    long restMask = state.size() - 1 & ~Spread.mask(named);
    long largest = largest(state);
    Amplitudes some = Amplitudes.blank(named.length);
    for (long s = 0; s < some.size(); s++) {
      long index = largest & restMask | placed(s, named);
      some.set(s, state.re(index), state.im(index));
    }
    some.normalise();
    Amplitudes rest = Amplitudes.blank(state.qubits() - named.length);
    double left = 0;
    for (long r = 0; r < rest.size(); r++) {
      left += project(state, some, rest, r, Spread.into(r, restMask), named);
    }
    if (!(left > 1 - NEAR)) {
      some.close();
      rest.close();
      throw new IllegalStateException(
          "qubits are entangled with the rest: fidelity with a product is " + left);
    }
    rest.normalise();
    return new Parts(some, rest);
  }

  private static long placed(long bits, int[] places) {
    long index = 0;
    for (int j = 0; j < places.length; j++) {
      index |= (bits >>> j & 1) << places[j];
    }
    return index;
  }

  private static long largest(Amplitudes state) {
    long best = 0;
    double most = -1;
    for (long i = 0; i < state.size(); i++) {
      double share = state.re(i) * state.re(i) + state.im(i) * state.im(i);
      if (share > most) {
        most = share;
        best = i;
      }
    }
    return best;
  }

  /// The rest is what is left when the named qubits are found in their state.
  private static double project(
      Amplitudes state, Amplitudes some, Amplitudes rest, long r, long base, int[] named) {
    double re = 0;
    double im = 0;
    for (long s = 0; s < some.size(); s++) {
      long index = base | placed(s, named);
      re += some.re(s) * state.re(index) + some.im(s) * state.im(index);
      im += some.re(s) * state.im(index) - some.im(s) * state.re(index);
    }
    rest.set(r, re, im);
    return re * re + im * im;
  }
}
