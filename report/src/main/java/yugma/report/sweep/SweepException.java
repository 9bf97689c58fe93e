// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

/// A sweep that means nothing; the message says what to type instead.
public final class SweepException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SweepException(String message) {
    super(message);
  }
}
