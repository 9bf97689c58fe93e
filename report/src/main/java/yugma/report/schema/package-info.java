/// The JSON Schema of the scenario file.
///
/// Read [yugma.report.schema.ScenarioSchema]. Depends on the table of fields in network and on
/// Jackson.
@NullMarked
package yugma.report.schema;

import org.jspecify.annotations.NullMarked;
