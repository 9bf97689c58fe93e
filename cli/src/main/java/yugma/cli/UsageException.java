// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

/// The command was typed in a way that means nothing; the message says how to type it.
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
