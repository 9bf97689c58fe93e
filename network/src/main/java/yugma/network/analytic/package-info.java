// SPDX-License-Identifier: Apache-2.0
/// The second engine: what closed forms say of a whole scenario, and whether a simulation agrees.
///
/// Read [yugma.network.analytic.Forecast], [yugma.network.analytic.Comparison] and
/// [yugma.network.analytic.Agreement]. Depends on `link`, `pairs` and `run`, whose formulas it
/// gathers, and on `result`, which it judges.
@NullMarked
package yugma.network.analytic;

import org.jspecify.annotations.NullMarked;
