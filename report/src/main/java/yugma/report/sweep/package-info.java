/// Runs of one scenario over a grid of its values.
///
/// Read [yugma.report.sweep.Sweep], [yugma.report.sweep.Plan] and [yugma.report.sweep.SweepRun].
/// Depends on the scenario reader, on single runs, on `json` and on Jackson.
///
/// The folder of a sweep, version 1, of which all but `sweep.json` depends on nothing but the
/// scenario, the axes, the runs and the version of Yugma:
///
/// | file | what |
/// |---|---|
/// | `sweep.json` | axes, metrics, number of points, and `state`: `running`, `done` or `partial` |
/// | `sweep.jsonl` | a line of JSON for each finished point, in the order of the axes |
/// | `sweep.csv` | the same as a table |
/// | `scenario.yugma.yaml` | the file that was swept |
///
/// A line of `sweep.jsonl`, broken here:
///
/// ```json
/// {"point":1, "parameters":{"links.a-b.length_km":10}, "scenario":"<digest>", "seeds":[1],
///  "metrics":{"links.a-b.qkd.qber":{"mean":0.0101,"low":0.0099,"high":0.0103,"n":5}},
///  "goals":[{"metric":"links.a-b.qkd.qber","min":null,"max":0.02,"value":0.0101,"met":true}]}
/// ```
///
/// A metric of a single run is a plain number; one that a point does not have is null.
@NullMarked
package yugma.report.sweep;

import org.jspecify.annotations.NullMarked;
