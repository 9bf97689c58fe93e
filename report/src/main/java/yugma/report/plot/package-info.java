/// Plots as drawings inside a page: axes with round ticks, curves, limits, spans and moments.
///
/// Read [yugma.report.plot.Chart], [yugma.report.plot.Layer] and [yugma.report.plot.Axis]. A plot
/// knows no units and no language: words and figures come ready. Colour never stands alone: each
/// [yugma.report.plot.Look] has a dash, a hatch or a shape of its own, and the style sheet of the
/// page gives the colours. Depends on `markup`.
@NullMarked
package yugma.report.plot;

import org.jspecify.annotations.NullMarked;
