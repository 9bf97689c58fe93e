/// Results as JSON, byte for byte the same for the same result.
///
/// Read [yugma.report.json.ResultJson] and [yugma.report.json.Metric]. Depends on the result tree,
/// on goals and on Jackson.
@NullMarked
package yugma.report.json;

import org.jspecify.annotations.NullMarked;
