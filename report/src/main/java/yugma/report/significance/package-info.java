/// Whether a difference is more than chance explains.
///
/// Read [yugma.report.significance.Welch], [yugma.report.significance.Fisher] and
/// [yugma.report.significance.Holm]. Depends on `json` for intervals.
@NullMarked
package yugma.report.significance;

import org.jspecify.annotations.NullMarked;
