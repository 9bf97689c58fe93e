// SPDX-License-Identifier: Apache-2.0
/// The parts of the page that tell of entangled pairs: who asked, what came, how long it took, and
/// the course of one pair from its heralds to its delivery.
///
/// Read [yugma.report.pairs.RequestSection], [yugma.report.pairs.LatencyFigure] and
/// [yugma.report.pairs.TimelineFigure]. Depends on `facts`, `story`, `parts` and `plot`.
@NullMarked
package yugma.report.pairs;

import org.jspecify.annotations.NullMarked;
