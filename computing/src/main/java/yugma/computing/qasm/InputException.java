// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

/// A value of an input of a program that is missing, unknown or of a wrong type: not the fault of
/// the program.
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// @param what is wrong, and what to do
  public InputException(String what) {
    super(what);
  }
}
