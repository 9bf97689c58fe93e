// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Holding;

/// A row of the table of holdings while a transaction works on it.
final class HoldingRow {
  static final int WAITS = 0;
  static final int DELIVERED = 1;
  static final int EXPIRED = 2;
  static final int VOIDED = 3;

  final UUID key;
  final String sae;
  final String master;
  final @Nullable Cut cut;
  final Terms terms;

  /// Whether its bits are reserved while it waits, and not at another entity.
  final boolean isCounted;

  int state;
  byte @Nullable [] sealed;
  boolean isNew;
  boolean isChanged;

  /// What is told with the key.
  record Terms(int bits, long facts, boolean hybrid, long expiresAt) {}

  HoldingRow(UUID key, Who who, @Nullable Cut cut, Terms terms, boolean isCounted) {
    this.key = key;
    this.sae = who.sae();
    this.master = who.master();
    this.cut = cut;
    this.terms = terms;
    this.isCounted = isCounted;
  }

  /// For whom, and who asked.
  record Who(String sae, String master) {}

  /// Whether this is the same key, from the same bits, for the same parties.
  boolean isSameAs(Holding holding) {
    return sae.equals(holding.sae().text())
        && master.equals(holding.master().text())
        && terms.bits() == holding.bits()
        && (cut == null ? holding.cut().isEmpty() : cut.equals(holding.cut().orElse(null)));
  }

  /// Whether the application asked for the key itself.
  boolean isMasters() {
    return sae.equals(master);
  }

  static String word(int state) {
    return switch (state) {
      case WAITS -> "waits";
      case DELIVERED -> "delivered";
      case EXPIRED -> "expired";
      case VOIDED -> "voided";
      default -> throw new IllegalArgumentException("state " + state + " is none of 0 to 3");
    };
  }
}
