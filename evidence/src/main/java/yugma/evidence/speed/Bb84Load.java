// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.List;
import java.util.Optional;
import yugma.kernel.bits.BitWriter;
import yugma.kernel.random.RandomStreams;
import yugma.physics.optics.Detector;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.Receiver;
import yugma.physics.optics.WeakCoherentSource;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.Exposure;
import yugma.physics.pulses.Marks;
import yugma.physics.pulses.PulseLink;
import yugma.physics.pulses.Thinning;

/// BB84 from pulses to the sifted bits of both parties, labelled with basis and intensity.
///
/// `b1` is the BB84 example that simulators are compared by: 80 MHz, mean 0.1, 1 km at 0.2 dB/km,
/// 20 ms, two detectors of efficiency 0.8 with 10 dark counts a second and 20 ns hold-off, 1.5 %
/// misalignment, both bases alike. `decoy_50km` is a 1 GHz decoy link over 10 dB: means 0.4, 0.1
/// and 0 at 0.8, 0.15 and 0.05, key basis 0.9 on each side, efficiency 0.8, 50 dark counts a
/// second, 1 % misalignment, 30 ns hold-off of the whole receiver. Each case is the median of seven
/// runs after three that warm up.
public final class Bb84Load implements Load {
  private static final int WARM_UPS = 3;
  private static final int RUNS = 7;

  /// The example that simulators are compared by.
  public static final PulseLink B1 =
      new PulseLink(
          new WeakCoherentSource(8e7, List.of(new Intensity(0.1, 1), new Intensity(0, 0)), 0.5),
          new Fibre(1, 0.2, 0, 0, 0, 1.468),
          new Receiver(0.5, 0, 0.015, 12.5, new Detector(0.8, 10, 20, 0, 1000, 0)),
          Optional.empty());

  /// A fast decoy link over 50 km.
  public static final PulseLink DECOY_50_KM =
      new PulseLink(
          new WeakCoherentSource(
              1e9,
              List.of(new Intensity(0.4, 0.8), new Intensity(0.1, 0.15), new Intensity(0, 0.05)),
              0.9),
          new Fibre(50, 0.2, 0, 0, 0, 1.468),
          new Receiver(0.9, 0, 0.01, 1, new Detector(0.8, 50, 30, 0, 1000, 0)),
          Optional.empty());

  private final double scale;

  public Bb84Load() {
    this(1);
  }

  /// @param scale of the simulated time, in (0, 1]
  Bb84Load(double scale) {
    this.scale = scale;
  }

  @Override
  public String name() {
    return "bb84";
  }

  @Override
  public List<Case> measure() {
    return List.of(
        measure("b1", B1, 0.02 * scale), measure("decoy_50km", DECOY_50_KM, 0.25 * scale));
  }

  private static Case measure(String name, PulseLink link, double seconds) {
    Thinning thinning = new Thinning(new ClickLaw(link));
    long pulses = Math.round(seconds * link.source().clockHz());
    long[] seen = new long[2];
    double cpu =
        CpuClock.median(
            WARM_UPS,
            RUNS,
            () ->
                CpuClock.seconds(
                    () -> {
                      Exposure exposure =
                          thinning.draw(pulses, RandomStreams.seeded(seen[0]++).part(name));
                      sift(exposure);
                      seen[1] = exposure.clicks();
                    }));
    return new Case(
        name,
        List.of(
            new Figure("cpu_s", cpu),
            new Figure("pulses_per_cpu_s", pulses / cpu),
            new Figure("simulated_s_per_cpu_s", seconds / cpu),
            new Figure("clicks_per_cpu_s", seen[1] / cpu)));
  }

  /// The bits of both parties where their bases agree, key basis and test basis apart.
  static List<BitWriter> sift(Exposure exposure) {
    int clicks = exposure.clicks();
    List<BitWriter> sifted =
        List.of(new BitWriter(clicks), new BitWriter(clicks), new BitWriter(0), new BitWriter(0));
    byte[] alice = exposure.alice();
    byte[] bob = exposure.bob();
    for (int i = 0; i < clicks; i++) {
      boolean test = Marks.isTestBasis(alice[i]);
      if (test == Marks.isTestBasis(bob[i])) {
        sifted.get(test ? 2 : 0).append(alice[i]);
        sifted.get(test ? 3 : 1).append(bob[i]);
      }
    }
    return sifted;
  }
}
