// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Makes curves out of what was measured: stretches become steps, long rows become shorter ones
/// that keep every extreme.
public final class Steps {
  /// A value that holds for a time.
  public record Stretch(double from, double until, double value) {
    public Stretch {
      if (!(from <= until) || !Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "stretch is " + value + " from " + from + " until " + until + ", must be in order");
      }
    }
  }

  private Steps() {}

  /// The steps of stretches in order of time, with gaps where nothing was measured.
  ///
  /// @param most stretches that are drawn
  public static List<List<Point>> of(List<Stretch> stretches, int most) {
    List<List<Stretch>> runs = runs(stretches);
    List<List<Point>> pieces = new ArrayList<>();
    for (List<Stretch> run : runs) {
      int share = (int) Math.max(4, (long) most * run.size() / stretches.size());
      pieces.add(corners(thinned(run, Stretch::value, share), run.getLast().until()));
    }
    return pieces;
  }

  private static List<List<Stretch>> runs(List<Stretch> stretches) {
    List<List<Stretch>> runs = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Stretch stretch : stretches) {
      double slack = (stretch.until() - stretch.from()) / 2;
      if (runs.isEmpty() || stretch.from() - end > slack) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(stretch);
      end = stretch.until();
    }
    return runs;
  }

  private static List<Point> corners(List<Stretch> run, double end) {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      Stretch stretch = run.get(i);
      double until = i + 1 < run.size() ? run.get(i + 1).from() : end;
      corners.add(new Point(stretch.from(), stretch.value()));
      corners.add(new Point(until, stretch.value()));
    }
    return corners;
  }

  /// At most that many of a row, or four where that is more: its ends, and of each part of the row
  /// the lowest and the highest.
  public static <T> List<T> thinned(List<T> row, ToDoubleFunction<T> value, int most) {
    int parts = Math.max(1, (most - 2) / 2);
    if (row.size() <= Math.max(4, most)) {
      return row;
    }
    List<T> kept = new ArrayList<>(List.of(row.getFirst()));
    int inner = row.size() - 2;
    for (int part = 0; part < parts; part++) {
      int from = 1 + (int) ((long) inner * part / parts);
      int until = 1 + (int) ((long) inner * (part + 1) / parts);
      addExtremes(row.subList(from, until), value, kept);
    }
    kept.add(row.getLast());
    return kept;
  }

  private static <T> void addExtremes(List<T> part, ToDoubleFunction<T> value, List<T> kept) {
    int low = 0;
    int high = 0;
    for (int i = 1; i < part.size(); i++) {
      low = value.applyAsDouble(part.get(i)) < value.applyAsDouble(part.get(low)) ? i : low;
      high = value.applyAsDouble(part.get(i)) > value.applyAsDouble(part.get(high)) ? i : high;
    }
    kept.add(part.get(Math.min(low, high)));
    if (low != high) {
      kept.add(part.get(Math.max(low, high)));
    }
  }
}
