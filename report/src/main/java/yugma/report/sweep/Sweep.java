// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;
import yugma.network.scenario.Reading;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// What is to be swept: a scenario file, changes that hold for all points, and the axes.
///
/// @param file what messages call the scenario's file
/// @param text of that file
/// @param sets changes to make at each point before its own
/// @param axes whose points are to be run
/// @param runs of each point, under different seeds
/// @param version of Yugma
public record Sweep(
    String file, String text, List<String> sets, Axes axes, int runs, String version) {
  public Sweep {
    sets = List.copyOf(sets);
    for (String path : axes.paths()) {
      if (sets.stream().anyMatch(set -> set.startsWith(path + "="))) {
        throw new SweepException(path + " is both set for all points and an axis; leave out one");
      }
    }
  }

  /// The scenario at a point.
  public Reading at(Point point) throws ScenarioException {
    List<String> changes = new ArrayList<>(sets);
    changes.addAll(point.sets());
    return ScenarioReader.read(file, text.getBytes(StandardCharsets.UTF_8), changes);
  }

  /// A problem of the scenario at a point; what the axes wrote is named as they were typed, since
  /// the reader knows only `--set`.
  static Problem named(Problem problem, Point point) {
    for (String set : point.sets()) {
      if (problem.place() instanceof Place.InFlag(String flag, String path)
          && flag.equals("--set " + set)) {
        return new Problem(
            problem.code(), new Place.InFlag("--over " + set, path), problem.arguments());
      }
    }
    return problem;
  }
}
