/// Two results side by side: what was different in what was run, and in what was found.
///
/// Read [yugma.report.compare.Side], [yugma.report.compare.Comparison] and
/// [yugma.report.compare.MetricDifference]. Depends on the scenario reader, on `significance`, on
/// `json` and on Jackson.
@NullMarked
package yugma.report.compare;

import org.jspecify.annotations.NullMarked;
