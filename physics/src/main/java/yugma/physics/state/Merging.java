// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

/// Registers that become one, in the cheapest formalism that holds both.
///
/// Two stabilizer states stay one; with a ket the result is a ket; with a mixed state a density
/// matrix. A pair that is a pure Bell state counts as a stabilizer state; a Bell-diagonal one may
/// be made that by [BellPair#drawn] before it meets a large register.
public final class Merging {
  private Merging() {}

  /// The joint state, the first one's qubits first; it uses both up.
  public static QubitState join(QubitState first, QubitState second) {
    QubitState low = unpaired(first);
    QubitState high = unpaired(second);
    if (low instanceof Stabilizer(var a) && high instanceof Stabilizer(var b)) {
      return new Stabilizer(a.beside(b));
    }
    if (isPure(low) && isPure(high)) {
      try (Ket a = ket(low);
          Ket b = ket(high)) {
        return new Ket(a.amplitudes().beside(b.amplitudes()));
      }
    }
    try (low;
        high) {
      return new DensityMatrix(low.density().beside(high.density()));
    }
  }

  private static QubitState unpaired(QubitState state) {
    return state instanceof BellPair pair ? pair.promoted() : state;
  }

  private static boolean isPure(QubitState state) {
    return switch (state) {
      case Stabilizer _, Ket _ -> true;
      case BellPair _, DensityMatrix _ -> false;
    };
  }

  private static Ket ket(QubitState pure) {
    return switch (pure) {
      case Ket ket -> ket;
      case Stabilizer stabilizer -> stabilizer.ket();
      case BellPair _, DensityMatrix _ ->
          throw new IllegalStateException("a mixed state has no amplitudes");
    };
  }
}
