/// Results as text for a terminal.
///
/// Read [yugma.report.table.ResultTable]. Depends on the result tree and on the messages.
@NullMarked
package yugma.report.table;

import org.jspecify.annotations.NullMarked;
