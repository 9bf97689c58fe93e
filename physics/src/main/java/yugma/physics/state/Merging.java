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
  ///
  /// @throws IllegalArgumentException if there is no memory for it; then both are as they were
  public static QubitState join(QubitState first, QubitState second) {
    QubitState low = unpaired(first);
    QubitState high = unpaired(second);
    if (low instanceof Stabilizer(var a) && high instanceof Stabilizer(var b)) {
      return new Stabilizer(a.beside(b));
    }
    if (isPure(low) && isPure(high)) {
      return used(first, second, joinedKets(low, high));
    }
    return used(first, second, new DensityMatrix(low.density().beside(high.density())));
  }

  private static QubitState used(QubitState first, QubitState second, QubitState joined) {
    first.close();
    second.close();
    return joined;
  }

  private static Ket joinedKets(QubitState low, QubitState high) {
    if (low instanceof Ket(var a) && high instanceof Ket(var b)) {
      return new Ket(a.beside(b));
    }
    if (low instanceof Stabilizer stabilizer) {
      try (Ket made = stabilizer.ket()) {
        return joinedKets(made, high);
      }
    }
    try (Ket made = ket(high)) {
      return joinedKets(low, made);
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
