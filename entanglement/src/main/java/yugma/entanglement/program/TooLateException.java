// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

/// The end of a wait with a time limit: what was waited for has not come.
public final class TooLateException extends Exception {
  private static final long serialVersionUID = 1;

  TooLateException(String message) {
    super(message);
  }
}
