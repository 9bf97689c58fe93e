// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yugma.network.problem.Problem;

/// A problem that one point has, or several points in the same words.
///
/// @param problem itself
/// @param point the first that has it
/// @param points how many have it
public record PointProblem(Problem problem, Point point, int points) {
  /// Each problem once, in the order of the points.
  static List<PointProblem> grouped(List<PointProblem> all) {
    Map<Problem, PointProblem> groups = new LinkedHashMap<>();
    all.forEach(one -> groups.merge(one.problem, one, (first, _) -> first.more()));
    return List.copyOf(groups.values());
  }

  private PointProblem more() {
    return new PointProblem(problem, point, points + 1);
  }
}
