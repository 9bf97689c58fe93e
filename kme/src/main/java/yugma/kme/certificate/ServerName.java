// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import yugma.kme.party.KmeId;

/// By what a client knows the server that it means to reach.
public sealed interface ServerName {
  /// By the name or address under which it connects, which the certificate must hold.
  record Address() implements ServerName {}

  /// By the name of the entity, wherever it is reached; the certificate must hold [Urn#of(KmeId)].
  record Entity(KmeId kme) implements ServerName {}
}
