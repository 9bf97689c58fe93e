// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import yugma.kernel.quantity.Checked;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.PauliChannel;

/// A mixture of the four Bell states, by their weights; Φ+ is the one that is wanted.
///
/// @param phiPlus weights in [0, 1] that add up to 1 within 1e-9
public record BellDiagonal(double phiPlus, double phiMinus, double psiPlus, double psiMinus) {
  private static final double ROUNDING = 1e-9;

  public BellDiagonal {
    double sum = phiPlus + phiMinus + psiPlus + psiMinus;
    if (!(phiPlus >= 0
        && phiMinus >= 0
        && psiPlus >= 0
        && psiMinus >= 0
        && Math.abs(sum - 1) <= ROUNDING)) {
      throw refusal(phiPlus, phiMinus, psiPlus, psiMinus);
    }
  }

  private static IllegalArgumentException refusal(double a, double b, double c, double d) {
    return new IllegalArgumentException(
        "weights of Φ+, Φ-, Ψ+ and Ψ- are %s, %s, %s and %s, must be probabilities with sum 1"
            .formatted(a, b, c, d));
  }

  /// One Bell state, pure.
  public static BellDiagonal of(BellState state) {
    return new BellDiagonal(1, 0, 0, 0).turned(state.pauli());
  }

  /// From the weights of all but Φ+, which has the rest: so that rounding never adds up.
  private static BellDiagonal rest(double phiMinus, double psiPlus, double psiMinus) {
    double rest = 1 - (phiMinus + psiPlus + psiMinus);
    return new BellDiagonal(Math.max(0, rest), phiMinus, psiPlus, psiMinus);
  }

  /// The weight of a Bell state.
  public double weight(BellState state) {
    return switch (state) {
      case PHI_PLUS -> phiPlus;
      case PHI_MINUS -> phiMinus;
      case PSI_PLUS -> psiPlus;
      case PSI_MINUS -> psiMinus;
    };
  }

  /// The fidelity with Φ+.
  public double fidelity() {
    return phiPlus;
  }

  /// The probability that the halves, measured in a basis, disagree with what Φ+ would tell.
  ///
  /// @param basis X, Y or Z
  public double qber(Pauli basis) {
    return switch (basis) {
      case I -> throw new IllegalArgumentException("basis is I, must be X, Y or Z");
      case X -> phiMinus + psiMinus;
      case Y -> phiMinus + psiPlus;
      case Z -> psiPlus + psiMinus;
    };
  }

  /// Its entropy in bits.
  public double entropy() {
    return term(phiPlus) + term(phiMinus) + term(psiPlus) + term(psiMinus);
  }

  private static double term(double weight) {
    return weight == 0 ? 0 : -weight * StrictMath.log(weight) / StrictMath.log(2);
  }

  /// Perfect pairs per pair that hashing yields in the limit, 0 if it yields none.
  public double hashingYield() {
    return Math.max(0, 1 - entropy());
  }

  /// Swapped with another by a perfect Bell measurement and the Pauli correction it tells: labels
  /// add up by exclusive or.
  public BellDiagonal swap(BellDiagonal o) {
    return rest(
        phiPlus * o.phiMinus + phiMinus * o.phiPlus + psiPlus * o.psiMinus + psiMinus * o.psiPlus,
        phiPlus * o.psiPlus + psiPlus * o.phiPlus + phiMinus * o.psiMinus + psiMinus * o.phiMinus,
        phiPlus * o.psiMinus + psiMinus * o.phiPlus + phiMinus * o.psiPlus + psiPlus * o.phiMinus);
  }

  /// One round of DEJMPS: quarter turns about X, controlled flips from this pair to the other, and
  /// this pair is kept if the other's halves agree ([Deutsch
  /// 1996](https://doi.org/10.1103/PhysRevLett.77.2818)).
  public Distilled<BellDiagonal> dejmps(BellDiagonal o) {
    double success = agreement(o);
    if (!(success > 0)) {
      throw new IllegalArgumentException(this + " and " + o + " never agree, so nothing is kept");
    }
    double scale = 1 / success;
    return new Distilled<>(
        success,
        rest(
            (phiPlus * o.psiMinus + psiMinus * o.phiPlus) * scale,
            (psiPlus * o.psiPlus + phiMinus * o.phiMinus) * scale,
            (psiPlus * o.phiMinus + phiMinus * o.psiPlus) * scale));
  }

  /// The probability that the other's halves agree in a round of [#dejmps].
  double agreement(BellDiagonal o) {
    return (phiPlus + psiMinus) * (o.phiPlus + o.psiMinus)
        + (psiPlus + phiMinus) * (o.psiPlus + o.phiMinus);
  }

  /// Controlled flips on both sides from this pair to the other; this pair is kept if the other's
  /// halves agree.
  public Distilled<BellDiagonal> bilateralFlips(BellDiagonal o) {
    return exchanged().dejmps(o.exchanged());
  }

  /// With Φ- and Ψ- exchanged, as by opposite quarter turns about X on both sides.
  private BellDiagonal exchanged() {
    return ordered(phiPlus, psiMinus, psiPlus, phiMinus);
  }

  private static BellDiagonal ordered(double first, double second, double third, double fourth) {
    return new BellDiagonal(first, second, third, fourth);
  }

  /// After a Pauli matrix on either half.
  public BellDiagonal turned(Pauli pauli) {
    return switch (pauli) {
      case I -> this;
      case X -> ordered(psiPlus, psiMinus, phiPlus, phiMinus);
      case Y -> ordered(psiMinus, psiPlus, phiMinus, phiPlus);
      case Z -> ordered(phiMinus, phiPlus, psiMinus, psiPlus);
    };
  }

  /// After random Pauli errors on either half.
  public BellDiagonal after(PauliChannel errors) {
    if (errors.qubits() != 1) {
      throw new IllegalArgumentException(
          "the channel is on " + errors.qubits() + " qubits, must be on 1");
    }
    return swap(rest(errors.chances().get(3), errors.chances().get(1), errors.chances().get(2)));
  }

  /// With the other's place taken by it with a probability.
  public BellDiagonal mixed(BellDiagonal other, double probability) {
    Checked.probability("weight of the other pair", probability);
    double own = 1 - probability;
    return rest(
        own * phiMinus + probability * other.phiMinus,
        own * psiPlus + probability * other.psiPlus,
        own * psiMinus + probability * other.psiMinus);
  }

  /// The Werner pair of its fidelity, which is left after random turns, the same on both sides: it
  /// forgets which error is the likely one.
  public Werner twirledToWerner() {
    return new Werner(phiPlus);
  }

  /// The same as an X-state.
  public XState xState() {
    double even = (phiPlus + phiMinus) / 2;
    double odd = (psiPlus + psiMinus) / 2;
    return new XState(
        even, odd, odd, even, (phiPlus - phiMinus) / 2, 0, (psiPlus - psiMinus) / 2, 0);
  }

  /// The mean fidelity of a qubit teleported by it, `(2 F + 1) / 3`.
  public double teleportationFidelity() {
    return (2 * phiPlus + 1) / 3;
  }

  /// The largest CHSH value that measurements on it reach; above 2 it is nonlocal.
  public double chsh() {
    return xState().chsh();
  }
}
