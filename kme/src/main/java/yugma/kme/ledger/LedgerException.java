// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The ledger cannot be written or read now.
public final class LedgerException extends Exception {
  private static final long serialVersionUID = 1;

  private final @Nullable Long goesOnAs;

  public LedgerException(String message, Throwable cause) {
    super(message, cause);
    goesOnAs = null;
  }

  private LedgerException(String message, @Nullable Long goesOnAs) {
    super(message);
    this.goesOnAs = goesOnAs;
  }

  /// The ledger must not be used as it is: it is another's, too new, or in use.
  public static LedgerException refused(String message) {
    return new LedgerException(message, (Long) null);
  }

  /// Another process had declared this one dead, and closed what it had claimed.
  public static LedgerException fenced(long goesOnAs) {
    return new LedgerException(
        "another process of this entity had declared this one dead; it goes on as incarnation "
            + goesOnAs
            + ", try again",
        Long.valueOf(goesOnAs));
  }

  /// The incarnation that this process has now, where it was declared dead: what it had claimed
  /// before is closed.
  public OptionalLong goesOnAs() {
    return goesOnAs == null ? OptionalLong.empty() : OptionalLong.of(goesOnAs);
  }
}
