// SPDX-License-Identifier: Apache-2.0
/// What the verbs of circuits share: counts and progress as people read them.
///
/// Read [yugma.computing.program.ProgramFile] and [yugma.cli.circuit.CountsTable]. Depends on
/// `computing` and `keys`.
@NullMarked
package yugma.cli.circuit;

import org.jspecify.annotations.NullMarked;
