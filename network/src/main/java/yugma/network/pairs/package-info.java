// SPDX-License-Identifier: Apache-2.0
/// The requests for entangled pairs of a scenario while they run: which path each takes, and what
/// became of it.
///
/// Read [yugma.network.pairs.PairRun] and [yugma.network.pairs.RequestRun]. Depends on `scenario`
/// and on module `entanglement`.
@NullMarked
package yugma.network.pairs;

import org.jspecify.annotations.NullMarked;
