// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.util.List;

/// `sweep.json`: what was swept, and how far it has come.
///
/// @param yugmaSweep version of this format, 1
/// @param version of Yugma
/// @param state `running`, `done`, or `partial` after it was stopped
/// @param scenario its name
/// @param scenarioFile name of the scenario's copy in the folder
/// @param sets changes that hold at all points, each `path=value`
/// @param axes in their order, the first varying slowest
/// @param runs of each point, under different seeds
/// @param metrics kept of each point
/// @param points how many there are
/// @param finished how many of them are written; while it runs, how many were when it began
/// @param plan SHA-256 of all that decides what is written
public record SweepHead(
    int yugmaSweep,
    String version,
    String state,
    String scenario,
    String scenarioFile,
    List<String> sets,
    List<Axis> axes,
    int runs,
    List<String> metrics,
    int points,
    int finished,
    String plan) {
  public static final int FORMAT = 1;

  public SweepHead {
    sets = List.copyOf(sets);
    axes = List.copyOf(axes);
    metrics = List.copyOf(metrics);
  }

  static SweepHead of(Plan plan, String state, int finished) {
    Sweep sweep = plan.sweep();
    return new SweepHead(
        FORMAT,
        sweep.version(),
        state,
        plan.scenario(),
        SweepFolder.SCENARIO,
        sweep.sets(),
        sweep.axes().axes(),
        sweep.runs(),
        plan.metrics(),
        sweep.axes().count(),
        finished,
        plan.digest());
  }
}
