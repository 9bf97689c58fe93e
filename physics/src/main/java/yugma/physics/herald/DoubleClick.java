// SPDX-License-Identifier: Apache-2.0
package yugma.physics.herald;

import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.physics.bell.XState;

/// Two clicks, one in each of two modes: two time bins, or two polarisations, of which each
/// memory's photon takes the one that its state tells ([Barrett and Kok
/// 2005](https://doi.org/10.1103/PhysRevA.71.060310)).
///
/// The phases of the ways drop out. Its errors are photons that differ, and dark clicks beside one
/// photon or none, which leave nothing.
public record DoubleClick(Arm a, Arm b, Station station) implements Heralding {
  private static final double[] MIXED = {1, 1, 1, 1, 0, 0, 0, 0};

  @Override
  public Heralded attempt() {
    double quiet = 1 - station.darkClick();
    double dark = station.oneOfTwo();
    double two = a.transmission() * b.transmission();
    double one = a.transmission() + b.transmission() - 2 * two;
    double none = (1 - a.transmission()) * (1 - b.transmission());
    double apart = two / 2 * quiet * quiet;
    double together = two / 2 * station.bunching() * quiet * dark;
    double mixed = one * quiet * dark + none * dark * dark;
    double even = together / 2 + mixed / 4;
    double odd = apart / 2 + mixed / 4;
    double coherence = station.visibility() * apart / 2;
    return Heralded.of(new double[] {even, odd, odd, even, 0, 0, coherence, 0});
  }

  @Override
  public Optional<XState> draw(RandomStream random) {
    boolean fromA = random.nextDouble() < a.transmission();
    boolean fromB = random.nextDouble() < b.transmission();
    boolean sameMode = random.nextDouble() < 0.5;
    boolean[] clicks = new boolean[4];
    for (int detector = 0; detector < 4; detector++) {
      clicks[detector] = station.isDark(random);
    }
    int portA = random.nextDouble() < 0.5 ? 0 : 1;
    int portB = random.nextDouble() < 0.5 ? 0 : 1;
    if (fromA && fromB && sameMode) {
      portB = random.nextDouble() < station.bunching() ? portA : 1 - portA;
    }
    clicks[portA] |= fromA;
    clicks[(sameMode ? 0 : 2) + portB] |= fromB;
    if (clicks[0] == clicks[1] || clicks[2] == clicks[3]) {
      return Optional.empty();
    }
    return Optional.of(left(fromA && fromB, sameMode));
  }

  private XState left(boolean both, boolean sameMode) {
    if (!both) {
      return XState.normalised(MIXED);
    }
    double[] weights =
        sameMode
            ? new double[] {1, 0, 0, 1, 0, 0, 0, 0}
            : new double[] {0, 1, 1, 0, 0, 0, station.visibility(), 0};
    return XState.normalised(weights);
  }
}
