// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Decay;

/// A pair whose density matrix has entries on its two diagonals alone: what photonic links make,
/// and what relaxation, dephasing, swapping and distillation keep.
///
/// @param p00 populations, in [0, 1] with sum 1 within 1e-9
/// @param evenRe of the coherence `⟨00|ρ|11⟩`, whose square is at most p00 p11
/// @param oddRe of the coherence `⟨01|ρ|10⟩`, whose square is at most p01 p10
public record XState(
    double p00,
    double p01,
    double p10,
    double p11,
    double evenRe,
    double evenIm,
    double oddRe,
    double oddIm) {
  private static final double ROUNDING = 1e-9;
  private static final double EXACT = 1e-12;

  public XState {
    boolean isMixture =
        p00 >= 0
            && p01 >= 0
            && p10 >= 0
            && p11 >= 0
            && Math.abs(p00 + p01 + p10 + p11 - 1) <= ROUNDING;
    boolean isPositive =
        evenRe * evenRe + evenIm * evenIm <= p00 * p11 + EXACT
            && oddRe * oddRe + oddIm * oddIm <= p01 * p10 + EXACT;
    if (!isMixture || !isPositive) {
      throw new IllegalArgumentException(
          ("populations %s, %s, %s, %s with coherences (%s, %s), (%s, %s) are no state:"
                  + " populations must add up to 1, squared coherences be at most their product")
              .formatted(p00, p01, p10, p11, evenRe, evenIm, oddRe, oddIm));
    }
  }

  /// From weights that need not add up to 1: divided by the populations' sum, rounding errors taken
  /// out.
  ///
  /// @param all in the order of the components
  public static XState normalised(double[] all) {
    double sum =
        Math.max(0, all[0]) + Math.max(0, all[1]) + Math.max(0, all[2]) + Math.max(0, all[3]);
    double[] n = new double[8];
    for (int i = 0; i < 8; i++) {
      n[i] = (i < 4 ? Math.max(0, all[i]) : all[i]) / sum;
    }
    return new XState(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  }

  /// What a heralded single-click link makes: Ψ+ but for both emitters bright, as |11⟩.
  ///
  /// @param bothBright in [0, 1]
  /// @param coherence of Ψ+, 1 for none lost, in [-1, 1]
  public static XState singleClick(double bothBright, double coherence) {
    double half = (1 - bothBright) / 2;
    return new XState(0, half, half, bothBright, 0, 0, half * coherence, 0);
  }

  /// From a density matrix of two qubits, if it is of this form within 1e-12.
  public static Optional<XState> of(Matrix m) {
    double[] all = {
      m.re(0, 0), m.re(1, 1), m.re(2, 2), m.re(3, 3), m.re(0, 3), m.im(0, 3), m.re(1, 2), m.im(1, 2)
    };
    if (all[0] + all[1] + all[2] + all[3] <= 0) {
      return Optional.empty();
    }
    XState near = normalised(all);
    return near.matrix().distance(m) < EXACT ? Optional.of(near) : Optional.empty();
  }

  /// Its density matrix, of |00⟩, |01⟩, |10⟩ and |11⟩.
  public Matrix matrix() {
    return Matrix.complex(
        p00, 0, 0, 0, 0, 0, evenRe, evenIm, 0, 0, p01, 0, oddRe, oddIm, 0, 0, 0, 0, oddRe, -oddIm,
        p10, 0, 0, 0, evenRe, -evenIm, 0, 0, 0, 0, p11, 0);
  }

  /// The fidelity with a Bell state.
  public double fidelity(BellState state) {
    return switch (state) {
      case PHI_PLUS -> (p00 + p11) / 2 + evenRe;
      case PHI_MINUS -> (p00 + p11) / 2 - evenRe;
      case PSI_PLUS -> (p01 + p10) / 2 + oddRe;
      case PSI_MINUS -> (p01 + p10) / 2 - oddRe;
    };
  }

  /// The mean product of both halves' results in a basis, in [-1, 1].
  ///
  /// @param basis X, Y or Z
  public double correlation(Pauli basis) {
    return switch (basis) {
      case I -> throw new IllegalArgumentException("basis is I, must be X, Y or Z");
      case X -> 2 * (oddRe + evenRe);
      case Y -> 2 * (oddRe - evenRe);
      case Z -> p00 + p11 - p01 - p10;
    };
  }

  /// The probability that the halves, measured in a basis, disagree with what Φ+ would tell.
  public double qber(Pauli basis) {
    return (1 - (basis == Pauli.Y ? -1 : 1) * correlation(basis)) / 2;
  }

  /// The largest CHSH value that measurements on it reach, `2 √(m1 + m2)` of the two largest
  /// squared correlations ([Horodecki 1995](https://doi.org/10.1016/0375-9601(95)00214-N)).
  public double chsh() {
    double even = Math.hypot(evenRe, evenIm);
    double odd = Math.hypot(oddRe, oddIm);
    double sum = 4 * (even + odd) * (even + odd);
    double difference = 4 * (even - odd) * (even - odd);
    double z = correlation(Pauli.Z) * correlation(Pauli.Z);
    return 2 * Math.sqrt(sum + difference + z - Math.min(difference, z));
  }

  /// Its concurrence: 0 if it is separable, 1 if it is maximally entangled.
  public double concurrence() {
    double even = Math.hypot(evenRe, evenIm) - Math.sqrt(p01 * p10);
    double odd = Math.hypot(oddRe, oddIm) - Math.sqrt(p00 * p11);
    return 2 * Math.max(0, Math.max(even, odd));
  }

  /// The mean fidelity of a qubit teleported by it as if it were Φ+, `(2 F + 1) / 3`.
  public double teleportationFidelity() {
    return (2 * fidelity(BellState.PHI_PLUS) + 1) / 3;
  }

  /// After a Pauli matrix on a half.
  ///
  /// @param half 0 or 1
  public XState turned(Pauli pauli, int half) {
    double sign = pauli.z() ? -1 : 1;
    if (!pauli.x()) {
      return new XState(
          p00, p01, p10, p11, sign * evenRe, sign * evenIm, sign * oddRe, sign * oddIm);
    }
    return half == 0
        ? new XState(p10, p11, p00, p01, sign * oddRe, -sign * oddIm, sign * evenRe, -sign * evenIm)
        : new XState(p01, p00, p11, p10, sign * oddRe, sign * oddIm, sign * evenRe, sign * evenIm);
  }

  /// After a channel on a half; nothing if it is no X-state any more, which then takes a density
  /// matrix.
  ///
  /// @param half 0 or 1
  public Optional<XState> after(Channel channel, int half) {
    Channel idle = Channel.identity(1);
    return of((half == 0 ? channel.beside(idle) : idle.beside(channel)).on(matrix()));
  }

  /// After a time in which a half was stored.
  ///
  /// @param half 0 or 1
  public XState decayed(Decay.Exponential decay, Time time, int half) {
    double fall = decay.damping(time);
    double stay = 1 - fall;
    double c = decay.coherence(time);
    return half == 0
        ? new XState(
            p00 + fall * p10,
            p01 + fall * p11,
            stay * p10,
            stay * p11,
            c * evenRe,
            c * evenIm,
            c * oddRe,
            c * oddIm)
        : new XState(
            p00 + fall * p01,
            stay * p01,
            p10 + fall * p11,
            stay * p11,
            c * evenRe,
            c * evenIm,
            c * oddRe,
            c * oddIm);
  }

  /// After dephasing of either half.
  ///
  /// @param kept factor by which the coherences shrink, in [-1, 1]
  public XState dephased(double kept) {
    return new XState(p00, p01, p10, p11, kept * evenRe, kept * evenIm, kept * oddRe, kept * oddIm);
  }

  /// The same pair, its halves named the other way round.
  public XState exchanged() {
    return new XState(p00, p10, p01, p11, evenRe, evenIm, oddRe, -oddIm);
  }

  /// With a half found in Z, whatever the other does; a normalised state.
  ///
  /// @param half 0 or 1
  /// @param one whether 1 was found, which must be possible
  public XState found(int half, boolean one) {
    double[] weights = {p00, p01, p10, p11, 0, 0, 0, 0};
    for (int i = 0; i < 4; i++) {
      int bit = half == 0 ? i >> 1 : i & 1;
      if (bit == (one ? 0 : 1)) {
        weights[i] = 0;
      }
    }
    return normalised(weights);
  }

  /// The mean product of the results of a basis on the first half and another on the second.
  public double correlation(Pauli first, Pauli second) {
    if (first == second) {
      return correlation(first);
    }
    if (first == Pauli.X && second == Pauli.Y) {
      return 2 * (oddIm - evenIm);
    }
    return first == Pauli.Y && second == Pauli.X ? -2 * (oddIm + evenIm) : 0;
  }

  /// Swapped with another by a perfect Bell measurement and the Pauli correction it tells, on
  /// average over its four results.
  public XState swap(XState other) {
    return LocalGates.PERFECT.swap(this, other);
  }

  /// Controlled flips on both sides from this pair to the other, which is measured in Z; this pair
  /// is kept if both its halves tell 1 (extreme photon loss: of two single-click pairs one Ψ+ is
  /// left without the |11⟩ part, whatever their common phase).
  ///
  /// [Campbell and Benjamin 2008](https://doi.org/10.1103/PhysRevLett.101.130502).
  public Distilled<XState> epl(XState o) {
    double[] kept = {
      p00 * o.p11,
      p01 * o.p10,
      p10 * o.p01,
      p11 * o.p00,
      evenRe * o.evenRe + evenIm * o.evenIm,
      evenIm * o.evenRe - evenRe * o.evenIm,
      oddRe * o.oddRe + oddIm * o.oddIm,
      oddIm * o.oddRe - oddRe * o.oddIm
    };
    double success = eplSuccess(this, o);
    if (success <= 0) {
      throw new IllegalArgumentException("these pairs are never kept: no half could tell 1 and 1");
    }
    return new Distilled<>(success, normalised(kept));
  }

  static double eplSuccess(XState kept, XState spent) {
    return kept.p00 * spent.p11
        + kept.p01 * spent.p10
        + kept.p10 * spent.p01
        + kept.p11 * spent.p00;
  }

  /// The same pair as Bell-diagonal, if it is that within 1e-12.
  public Optional<BellDiagonal> asBellDiagonal() {
    BellDiagonal twirled = twirledToBellDiagonal();
    return twirled.xState().matrix().distance(matrix()) < EXACT
        ? Optional.of(twirled)
        : Optional.empty();
  }

  /// The Bell-diagonal pair which is left after a random Pauli matrix, the same on both sides: it
  /// keeps the four fidelities and forgets the rest.
  public BellDiagonal twirledToBellDiagonal() {
    double phiMinus = Math.max(0, fidelity(BellState.PHI_MINUS));
    double psiPlus = Math.max(0, fidelity(BellState.PSI_PLUS));
    double psiMinus = Math.max(0, fidelity(BellState.PSI_MINUS));
    double phiPlus = Math.max(0, 1 - phiMinus - psiPlus - psiMinus);
    return new BellDiagonal(phiPlus, phiMinus, psiPlus, psiMinus);
  }
}
