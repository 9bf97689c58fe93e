// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.util.List;

/// Who is spoken to; each plane has listeners and an authority of its own.
public enum Plane {
  /// Applications that take keys.
  APPLICATIONS("TLSv1.3", "TLSv1.2"),
  /// Other entities.
  PEERS("TLSv1.3"),
  /// People and programs that manage entities.
  MANAGEMENT("TLSv1.3", "TLSv1.2");

  private final List<String> protocols;

  Plane(String... protocols) {
    this.protocols = List.of(protocols);
  }

  List<String> protocols() {
    return protocols;
  }
}
