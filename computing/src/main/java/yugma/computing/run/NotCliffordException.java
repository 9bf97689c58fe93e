// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

/// A tableau met a gate that takes Pauli operators out of the Paulis.
final class NotCliffordException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  NotCliffordException(String gate) {
    super("engine stabilizer cannot run it: " + gate + " is no Clifford gate; engine ket can");
  }
}
