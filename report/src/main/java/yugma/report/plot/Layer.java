// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import java.util.List;

/// A part of a plot; the first lies lowest.
public sealed interface Layer {
  /// What the legend calls it.
  String name();

  /// How it looks.
  Look look();

  /// A curve in one or several pieces.
  ///
  /// @param pieces each of at least two points, with nothing drawn between them
  record Curve(String name, Look look, List<List<Point>> pieces) implements Layer {
    public Curve {
      pieces = pieces.stream().map(List::copyOf).toList();
    }
  }

  /// A height that something shall keep to.
  record Level(String name, Look look, double y) implements Layer {}

  /// A time over which something lasts.
  record Span(String name, Look look, double from, double until) implements Layer {
    public Span {
      if (!(from <= until)) {
        throw new IllegalArgumentException(
            "span is from " + from + " until " + until + ", must not end before it begins");
      }
    }
  }

  /// A moment at which something happens.
  record Moment(String name, Look look, double x) implements Layer {}

  /// Single points.
  record Signs(String name, Look look, List<Point> points) implements Layer {
    public Signs {
      points = List.copyOf(points);
    }
  }
}
