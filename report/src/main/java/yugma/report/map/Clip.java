// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Cuts a ring at the edges of a frame.
///
/// [Sutherland, Hodgman 1974, Commun. ACM 17, 32](https://doi.org/10.1145/360767.360802): edge by
/// edge, what lies outside is dropped and the edge put in its place.
final class Clip {
  /// A point of the drawing.
  record Dot(double x, double y) {}

  private Clip() {}

  /// The part of a ring inside a frame; empty when there is none.
  ///
  /// @param beyond how far outside the frame to cut
  static List<Dot> inside(List<Dot> ring, Frame frame, double beyond) {
    List<Dot> rest = ring;
    rest = cut(rest, dot -> dot.x() + beyond);
    rest = cut(rest, dot -> frame.width() + beyond - dot.x());
    rest = cut(rest, dot -> dot.y() + beyond);
    return cut(rest, dot -> frame.height() + beyond - dot.y());
  }

  /// @param depth how far inside the edge a point lies, linear; negative outside
  private static List<Dot> cut(List<Dot> ring, ToDoubleFunction<Dot> depth) {
    List<Dot> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Dot from = ring.get(i);
      Dot to = ring.get((i + 1) % ring.size());
      double start = depth.applyAsDouble(from);
      double end = depth.applyAsDouble(to);
      if (start >= 0) {
        kept.add(from);
      }
      if ((start < 0) != (end < 0)) {
        double share = start / (start - end);
        kept.add(
            new Dot(
                from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
      }
    }
    return kept;
  }
}
