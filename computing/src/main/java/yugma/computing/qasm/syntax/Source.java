// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.List;

/// A program as a tree.
///
/// @param isVersion2 whether its first line says OpenQASM 2
/// @param physicalQubits one more than the highest number of a physical qubit that it names
public record Source(boolean isVersion2, List<Statement> statements, int physicalQubits) {
  public Source {
    statements = List.copyOf(statements);
  }
}
