// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// The ways to other entities; what cannot be sent is lost.
interface Lines {
  void send(KmeId to, Request request);

  void respond(long line, Reply reply);
}
