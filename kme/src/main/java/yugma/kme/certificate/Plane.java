// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.util.List;

/// Who is spoken to; each plane has listeners and an authority of its own.
public enum Plane {
  /// Applications that take keys.
  APPLICATIONS,
  /// Other entities.
  PEERS,
  /// People and programs that manage entities.
  MANAGEMENT;

  /// Versions of TLS, the preferred first: entities are all ours, and speak the newest.
  List<String> protocols() {
    return this == PEERS ? List.of("TLSv1.3") : List.of("TLSv1.3", "TLSv1.2");
  }
}
