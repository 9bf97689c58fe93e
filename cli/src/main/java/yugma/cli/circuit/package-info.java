// SPDX-License-Identifier: Apache-2.0
/// What the verbs of circuits share: counts and progress as people read them, files of shots, and
/// decoders held against shots that are known.
///
/// Read [yugma.computing.program.ProgramFile], [yugma.cli.circuit.CountsTable] and
/// [yugma.cli.circuit.TimedDecoder]. Depends on `computing` and `keys`.
@NullMarked
package yugma.cli.circuit;

import org.jspecify.annotations.NullMarked;
