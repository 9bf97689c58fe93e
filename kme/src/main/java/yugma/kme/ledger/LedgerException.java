// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

/// The ledger cannot be written or read now.
public final class LedgerException extends Exception {
  private static final long serialVersionUID = 1;

  /// Whether another process has taken this one's place, so that it must stop serving.
  private final boolean fenced;

  public LedgerException(String message, Throwable cause) {
    super(message, cause);
    fenced = false;
  }

  private LedgerException(String message, boolean fenced) {
    super(message);
    this.fenced = fenced;
  }

  /// The ledger must not be used as it is: it is another's, too new, or in use.
  public static LedgerException refused(String message) {
    return new LedgerException(message, false);
  }

  /// This process was declared dead; it must begin anew with another incarnation.
  public static LedgerException fenced(long incarnation) {
    return new LedgerException(
        "this process was declared dead as incarnation "
            + incarnation
            + "; start it again, to go on as another",
        true);
  }

  public boolean isFenced() {
    return fenced;
  }
}
