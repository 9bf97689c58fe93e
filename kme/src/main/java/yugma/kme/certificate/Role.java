// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.util.Locale;

/// What the holder of a management certificate may do.
public enum Role {
  /// Look.
  VIEWER,
  /// Look and change.
  OPERATOR;

  private static final String PREFIX = "urn:yugma:role:";

  /// The alternative name that grants it.
  public String uri() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }
}
