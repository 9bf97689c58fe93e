// SPDX-License-Identifier: Apache-2.0
/// What the verbs of circuits share: the files they read, and counts as people read them.
///
/// Read [yugma.cli.circuit.CircuitFile] and [yugma.cli.circuit.CountsTable]. Depends on `computing`
/// and `keys`.
@NullMarked
package yugma.cli.circuit;

import org.jspecify.annotations.NullMarked;
