// SPDX-License-Identifier: Apache-2.0
/// Networks drawn at random, as scenario files to start from: the same kind, size and seed give the
/// same bytes.
///
/// Read [yugma.network.randomgraph.GraphKind], [yugma.network.randomgraph.RandomGraph] and
/// [yugma.network.randomgraph.RandomScenario]. Depends on `scenario` for positions, on `format` for
/// how numbers are written, and on the kernel.
@NullMarked
package yugma.network.randomgraph;

import org.jspecify.annotations.NullMarked;
