// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.OptionalDouble;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.QkdLink;
import yugma.physics.optics.Fibre;

/// How long a fibre may be for its devices to make key, by the closed form.
public final class SpanLimit {
  private static final double MOST_KM = 2000;

  private SpanLimit() {}

  /// The length, km, within 1 km, that gives key in blocks of at most a day: with the same glass,
  /// splices as dense, connectors and devices; empty for what is no fibre.
  public static OptionalDouble km(Link link, QkdLink qkd) {
    if (!(link.medium() instanceof Medium.Glass(Fibre fibre)) || fibre.lengthKm() == 0) {
      return OptionalDouble.empty();
    }
    double low = 0;
    double high = MOST_KM;
    while (high - low > 0.5) {
      double middle = (low + high) / 2;
      boolean works = makesKey(link, qkd, ofLength(fibre, middle));
      low = works ? middle : low;
      high = works ? high : middle;
    }
    return OptionalDouble.of(low);
  }

  private static Fibre ofLength(Fibre fibre, double km) {
    int splices = (int) StrictMath.rint(fibre.splices() * km / fibre.lengthKm());
    return new Fibre(
        km,
        fibre.attenuationDbPerKm(),
        splices,
        fibre.spliceLossDb(),
        fibre.excessLossDb(),
        fibre.groupIndex());
  }

  private static boolean makesKey(Link link, QkdLink qkd, Fibre fibre) {
    Link other = new Link(link.id(), link.a(), link.b(), new Medium.Glass(fibre));
    return Outlook.givesKey(Prediction.of(other, qkd));
  }
}
