// SPDX-License-Identifier: Apache-2.0
package yugma.physics.herald;

import java.util.Optional;
import yugma.kernel.quantity.Checked;
import yugma.kernel.random.RandomStream;
import yugma.physics.bell.XState;

/// One click of either detector: each memory is bright with a small weight, and nobody can tell
/// whose photon it was ([Cabrillo 1999](https://doi.org/10.1103/PhysRevA.59.1025)).
///
/// In the pair, 1 is bright. Its errors are both memories bright, dark clicks, and lost coherence:
/// by the square root of the visibility, since one photon interferes with a memory's own, and by
/// the phase of the two ways.
///
/// @param phaseRadians standard deviation of the phase between the two ways, at least 0
public record SingleClick(Arm a, Arm b, Station station, double phaseRadians) implements Heralding {
  public SingleClick {
    Checked.atLeastZero("standard deviation of the phase in rad", phaseRadians);
  }

  @Override
  public Heralded attempt() {
    double quiet = 1 - station.darkClick();
    double dark = station.oneOfTwo();
    double onlyB = (1 - a.bright()) * b.bright();
    double onlyA = a.bright() * (1 - b.bright());
    double both = a.bright() * b.bright();
    double lostA = 1 - a.transmission();
    double lostB = 1 - b.transmission();
    double p01 = onlyB * (b.transmission() * quiet + lostB * dark);
    double p10 = onlyA * (a.transmission() * quiet + lostA * dark);
    double p11 = both * (oneOfBoth() * quiet + lostA * lostB * dark);
    double p00 = (1 - a.bright()) * (1 - b.bright()) * dark;
    double odd = coherence() * Math.sqrt(onlyA * onlyB * a.transmission() * b.transmission());
    return Heralded.of(new double[] {p00, p01, p10, p11, 0, 0, odd * quiet, 0});
  }

  /// The probability that two photons light exactly one detector.
  private double oneOfBoth() {
    double both = a.transmission() * b.transmission();
    return a.transmission() + b.transmission() - 2 * both + both * station.bunching();
  }

  private double coherence() {
    return Math.sqrt(station.visibility()) * StrictMath.exp(-phaseRadians * phaseRadians / 2);
  }

  @Override
  public Optional<XState> draw(RandomStream random) {
    boolean brightA = random.nextDouble() < a.bright();
    boolean brightB = random.nextDouble() < b.bright();
    boolean fromA = brightA && random.nextDouble() < a.transmission();
    boolean fromB = brightB && random.nextDouble() < b.transmission();
    boolean[] clicks = {station.isDark(random), station.isDark(random)};
    int port = random.nextDouble() < 0.5 ? 0 : 1;
    clicks[port] |= fromA || fromB;
    if (fromA && fromB && random.nextDouble() >= station.bunching()) {
      clicks[1 - port] = true;
    }
    if (clicks[0] == clicks[1]) {
      return Optional.empty();
    }
    if (fromA != fromB && brightA != brightB) {
      return Optional.of(shared());
    }
    double[] weights = new double[8];
    weights[(brightA ? 2 : 0) + (brightB ? 1 : 0)] = 1;
    return Optional.of(XState.normalised(weights));
  }

  /// What is left when the only photon there was has clicked.
  private XState shared() {
    double fromA = a.bright() * (1 - b.bright()) * a.transmission();
    double fromB = (1 - a.bright()) * b.bright() * b.transmission();
    double odd = coherence() * Math.sqrt(fromA * fromB);
    return XState.normalised(new double[] {0, fromB, fromA, 0, 0, 0, odd, 0});
  }
}
