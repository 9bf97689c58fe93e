/// `report.html`: one file that tells what happened in a run.
///
/// Read [yugma.report.page.ReportPage], [yugma.report.page.LinkSection] and
/// [yugma.report.parts.Figure]. A section is a class that finds its facts in the result and gives
/// nothing where there are none. The page asks nothing of any network, needs no script, and is the
/// same to the byte for the same result, scenario and language. Depends on `pairs`, `parts`,
/// `story`, `facts`, `plot`, `map`, `markup` and `messages`.
@NullMarked
package yugma.report.page;

import org.jspecify.annotations.NullMarked;
