// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import java.util.List;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;

/// A source of photon pairs between two memories that absorb and know it ([Jones
/// 2015](https://arxiv.org/abs/1505.01536)).
///
/// The source never waits: no attempt needs a round trip, only a match does, so replies may come
/// later than the next attempt begins. The pairs are those of spontaneous down-conversion in two
/// polarisations, with the gain and error rate of [Ma, Fung and Lo
/// 2007](https://doi.org/10.1103/PhysRevA.76.012307); the state is the Werner pair of that error
/// rate.
///
/// @param pulseHz rate of the source, above 0
/// @param meanPairs of a pulse, in (0, 10]
/// @param misalignment share of the light that takes the wrong exit, in [0, 0.5]
/// @param a the first end's side; its emitter only stores
/// @param b the second end's
/// @param station detectors that tell of storage, at both ends
/// @param modes tried at a time, of which one that is heralded is kept; at least 1
public record MidpointSource(
    double pulseHz,
    double meanPairs,
    double misalignment,
    Side a,
    Side b,
    BellStation station,
    int modes)
    implements Scheme {
  public MidpointSource {
    Checked.range("rate of pulses in Hz", pulseHz, Double.MIN_NORMAL, 1e12);
    Checked.range("mean pairs of a pulse", meanPairs, Double.MIN_NORMAL, 10);
    Checked.range("misalignment", misalignment, 0, 0.5);
    Modes.require(modes);
  }

  @Override
  public Attempts attempts() {
    double fidelity = Math.clamp(1 - 1.5 * errorRate(), 0.25, 1);
    Time across = a.light().plus(b.light());
    return new Attempts(
        Time.nearest(1 / pulseHz),
        Modes.any(gain(), modes),
        new Werner(fidelity).pair().xState(),
        List.of(BellState.PHI_PLUS),
        new Attempts.End(a.light(), b.light().plus(across)),
        new Attempts.End(b.light(), a.light().plus(across)));
  }

  @Override
  public boolean isEverHeralded() {
    return gain() > 0;
  }

  /// The probability that both memories tell of storage after a pulse; a sum of positive terms, so
  /// that small ones stay exact.
  public double gain() {
    double darkA = falseClick(a);
    double darkB = falseClick(b);
    double both = (1 + byA()) * (1 + byB());
    double either = 1 + byA() + byB() - eta(a) * eta(b) * lambda();
    double clickA = (byA() * (2 + byA()) + darkA) / square(1 + byA());
    double clickB = (byB() * (2 + byB()) + darkB) / square(1 + byB());
    double together = pairs() * (both + either) / square(both * either);
    return clickA * clickB + (1 - darkA) * (1 - darkB) * together;
  }

  /// The probability that their results differ, among those in which both tell.
  public double errorRate() {
    double either = 1 + byA() + byB() - eta(a) * eta(b) * lambda();
    double wanted = pairs() / ((1 + byA()) * (1 + byB()) * either);
    return 0.5 - (1 - 2 * misalignment) * wanted / gain();
  }

  private double lambda() {
    return meanPairs / 2;
  }

  private double byA() {
    return eta(a) * lambda();
  }

  private double byB() {
    return eta(b) * lambda();
  }

  private double pairs() {
    return eta(a) * eta(b) * lambda() * (1 + lambda());
  }

  private double eta(Side side) {
    return side.emitter().conversion().efficiency()
        * side.fibre()
        * side.emitter().storage()
        * station.detectorEfficiency();
  }

  /// Either of the two detectors of an end.
  private double falseClick(Side side) {
    return 1 - square(1 - station.falseClick(side));
  }

  private static double square(double value) {
    return value * value;
  }
}
