// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

/// A tableau met a step that takes Pauli operators out of the Paulis.
final class NotCliffordException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /// @param why in a sentence
  NotCliffordException(String why) {
    super("engine stabilizer cannot run it: " + why + "; engine ket can");
  }
}
