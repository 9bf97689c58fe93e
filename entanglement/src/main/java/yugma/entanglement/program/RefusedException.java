// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

/// The answer of a network that does not make the pairs which a program asks for, and why.
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
