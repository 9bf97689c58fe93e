// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import yugma.kernel.quantity.Checked;
import yugma.kernel.random.RandomStream;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.PauliChannel;
import yugma.physics.noise.ReadoutError;

/// What a station's gates and detectors get wrong when it swaps or distils.
///
/// A Bell measurement is a controlled flip, a Hadamard gate and two readouts.
///
/// @param depolarizing probability that the two-qubit gate leaves the mixed state of both qubits
/// @param readout errors of each record
public record LocalGates(double depolarizing, ReadoutError readout) {
  /// Nothing goes wrong.
  public static final LocalGates PERFECT = new LocalGates(0, ReadoutError.NONE);

  private static final BellDiagonal MIXED = new Werner(0.25).pair();

  public LocalGates {
    Checked.probability("probability that a gate leaves the mixed state", depolarizing);
  }

  /// From the average fidelity of the two-qubit gate: `p = (1 - F) 4/3`.
  public static LocalGates ofGateFidelity(double fidelity, ReadoutError readout) {
    Checked.range("average fidelity of a two-qubit gate", fidelity, 0.25, 1);
    return new LocalGates((1 - fidelity) * 4 / 3, readout);
  }

  /// Two pairs swapped at this station; exact.
  public BellDiagonal swap(BellDiagonal left, BellDiagonal right) {
    BellDiagonal swapped = left.swap(right).mixed(MIXED, depolarizing);
    double flip = readout.meanFlip();
    return swapped.after(PauliChannel.bitFlip(flip)).after(PauliChannel.dephasing(flip));
  }

  /// Two pairs swapped at this station, on average over the results; exact.
  ///
  /// The correction is done on the right pair's outer half. The result that tells a flip need not
  /// be a fair coin, so both readout errors count by themselves; the one that tells a sign is.
  public XState swap(XState left, XState right) {
    double[] sum = new double[8];
    for (int differ = 0; differ < 2; differ++) {
      double wrong = differ == 0 ? readout.zeroAsOne() : readout.oneAsZero();
      double[] corrected = result(left, right, differ);
      double[] flipped = flipped(corrected);
      for (int i = 0; i < 8; i++) {
        sum[i] += (1 - depolarizing) * ((1 - wrong) * corrected[i] + wrong * flipped[i]);
      }
    }
    double sign = 1 - 2 * readout.meanFlip();
    for (int i = 4; i < 8; i++) {
      sum[i] *= sign;
    }
    double first = left.p10() + left.p11();
    double told = readout.recordedOne(0.5);
    double last = told + (1 - 2 * told) * (right.p01() + right.p11());
    for (int i = 0; i < 4; i++) {
      sum[i] += depolarizing * (i < 2 ? 1 - first : first) * (i % 2 == 0 ? 1 - last : last);
    }
    return XState.normalised(sum);
  }

  /// One Bell measurement of the left pair's second half and the right pair's first; exact.
  ///
  /// On average over many, each corrected as it tells, it is [#swap(XState, XState)].
  public Swapped measure(XState left, XState right, RandomStream random) {
    double[] agree = told(left, right, false);
    double[] differ = told(left, right, true);
    double even = agree[0] + agree[1] + agree[2] + agree[3];
    double odd = differ[0] + differ[1] + differ[2] + differ[3];
    boolean flip = random.nextDouble() * (even + odd) >= even;
    boolean minus = random.nextDouble() < readout.recordedOne(0.5);
    double[] corrected = flip ? differ : agree;
    double sign =
        minus
            ? (1 - readout.oneAsZero() - readout.zeroAsOne())
                / (1 - readout.oneAsZero() + readout.zeroAsOne())
            : (1 - readout.zeroAsOne() - readout.oneAsZero())
                / (1 - readout.zeroAsOne() + readout.oneAsZero());
    for (int i = 4; i < 8; i++) {
      corrected[i] *= sign;
    }
    BellState told = BellState.of(flip, minus);
    return new Swapped(told, XState.normalised(corrected).turned(told.pauli(), 1));
  }

  /// The outer halves, corrected, with the record that the inner ones differ or not: its weights
  /// add up to the probability of that record.
  private double[] told(XState left, XState right, boolean differ) {
    double[] sum = new double[8];
    for (int actual = 0; actual < 2; actual++) {
      double one = readout.recordedOne(actual);
      double share = (1 - depolarizing) * (differ ? one : 1 - one);
      double[] result = result(left, right, actual);
      double[] each = (actual == 1) == differ ? result : flipped(result);
      for (int i = 0; i < 8; i++) {
        sum[i] += share * each[i];
      }
    }
    double told = readout.recordedOne(0.5);
    double blind = depolarizing * (differ ? told : 1 - told);
    double first = left.p10() + left.p11();
    double last = differ ? right.p00() + right.p10() : right.p01() + right.p11();
    for (int i = 0; i < 4; i++) {
      sum[i] += blind * (i < 2 ? 1 - first : first) * (i % 2 == 0 ? 1 - last : last);
    }
    return sum;
  }

  /// The outer halves after both results that tell whether the inner ones differ, corrected.
  private static double[] result(XState left, XState right, int differ) {
    XState r = differ == 0 ? right : right.turned(Pauli.X, 0).turned(Pauli.X, 1);
    double evenRe = left.evenRe() * r.evenRe() - left.evenIm() * r.evenIm();
    double evenIm = left.evenRe() * r.evenIm() + left.evenIm() * r.evenRe();
    double oddRe = left.oddRe() * r.oddRe() + left.oddIm() * r.oddIm();
    double oddIm = left.oddIm() * r.oddRe() - left.oddRe() * r.oddIm();
    double crossRe = left.evenRe() * r.oddRe() - left.evenIm() * r.oddIm();
    double crossIm = left.evenRe() * r.oddIm() + left.evenIm() * r.oddRe();
    double backRe = left.oddRe() * r.evenRe() + left.oddIm() * r.evenIm();
    double backIm = left.oddIm() * r.evenRe() - left.oddRe() * r.evenIm();
    return new double[] {
      left.p00() * r.p00() + left.p01() * r.p10(),
      left.p00() * r.p01() + left.p01() * r.p11(),
      left.p10() * r.p00() + left.p11() * r.p10(),
      left.p10() * r.p01() + left.p11() * r.p11(),
      evenRe + oddRe,
      evenIm + oddIm,
      crossRe + backRe,
      crossIm + backIm
    };
  }

  private static double[] flipped(double[] x) {
    return new double[] {x[1], x[0], x[3], x[2], x[6], x[7], x[4], x[5]};
  }

  /// A round of DEJMPS on two pairs between this station and another; exact.
  public Distilled<BellDiagonal> dejmps(LocalGates other, BellDiagonal kept, BellDiagonal spent) {
    double clean = (1 - depolarizing) * (1 - other.depolarizing);
    BellDiagonal odd = spent.turned(Pauli.X);
    double right = clean * kept.agreement(spent) * agreeing(other, false);
    double wrong = clean * kept.agreement(odd) * agreeing(other, true);
    double blind = (1 - clean) * (agreeing(other, false) + agreeing(other, true)) / 2;
    BellDiagonal pair = MIXED;
    if (wrong > 0) {
      pair = pair.mixed(kept.dejmps(odd).pair(), wrong / (blind + wrong));
    }
    if (right > 0) {
      pair = pair.mixed(kept.dejmps(spent).pair(), right / (blind + wrong + right));
    }
    return new Distilled<>(right + wrong + blind, pair);
  }

  /// A round of [XState#epl] on two pairs between this station, which has the first halves, and
  /// another; exact.
  public Distilled<XState> epl(LocalGates other, XState kept, XState spent) {
    double[] sum = new double[8];
    for (int blind = 0; blind < 4; blind++) {
      boolean first = (blind & 1) != 0;
      boolean second = (blind & 2) != 0;
      double weight =
          (first ? depolarizing : 1 - depolarizing)
              * (second ? other.depolarizing : 1 - other.depolarizing);
      if (weight > 0) {
        XState k = blinded(kept, first, second);
        XState s = blinded(spent, first, second);
        for (int bits = 0; bits < 4; bits++) {
          double told =
              weight * readout.recordedOne(bits >> 1) * other.readout.recordedOne(bits & 1);
          add(sum, told, k, s, bits);
        }
      }
    }
    double success = sum[0] + sum[1] + sum[2] + sum[3];
    return new Distilled<>(success, XState.normalised(sum));
  }

  /// What is kept when the spent pair's halves are really these two bits.
  private static void add(double[] sum, double weight, XState kept, XState spent, int bits) {
    XState turned = (bits & 2) == 0 ? spent.turned(Pauli.X, 0) : spent;
    XState both = (bits & 1) == 0 ? turned.turned(Pauli.X, 1) : turned;
    if (weight > 0 && XState.eplSuccess(kept, both) > 0) {
      Distilled<XState> one = kept.epl(both);
      XState k = one.pair();
      double w = weight * one.success();
      double[] all = {
        k.p00(), k.p01(), k.p10(), k.p11(), k.evenRe(), k.evenIm(), k.oddRe(), k.oddIm()
      };
      for (int i = 0; i < 8; i++) {
        sum[i] += w * all[i];
      }
    }
  }

  /// With halves whose qubit is mixed, the others as they are.
  private static XState blinded(XState state, boolean first, boolean second) {
    if (!first && !second) {
      return state;
    }
    double a = first ? 0.5 : state.p10() + state.p11();
    double b = second ? 0.5 : state.p01() + state.p11();
    return new XState((1 - a) * (1 - b), (1 - a) * b, a * (1 - b), a * b, 0, 0, 0, 0);
  }

  /// The probability of equal records of two bits that differ or agree, 0 and 1 alike.
  private double agreeing(LocalGates other, boolean differ) {
    double sum = 0;
    for (int bit = 0; bit < 2; bit++) {
      double own = readout.recordedOne(bit);
      double others = other.readout.recordedOne(differ ? 1 - bit : bit);
      sum += own * others + (1 - own) * (1 - others);
    }
    return sum / 2;
  }
}
