// SPDX-License-Identifier: Apache-2.0
/// What the sections of a page are made of: headings, tables, drawings with their captions, and the
/// units of their axes.
///
/// Read [yugma.report.parts.Section], [yugma.report.parts.Figure] and [yugma.report.parts.Table].
/// Depends on `story`, `plot` and `markup`.
@NullMarked
package yugma.report.parts;

import org.jspecify.annotations.NullMarked;
