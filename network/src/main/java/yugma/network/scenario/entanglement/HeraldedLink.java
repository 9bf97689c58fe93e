// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario.entanglement;

import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Scheme;

/// Heralded entanglement over a link.
///
/// @param link id of the link; its first node is end a of the attempts
/// @param scheme how pairs are heralded
public record HeraldedLink(String link, Scheme scheme) {
  /// The attempts at pairs, as the two ends see them; computed anew at each call.
  public Attempts attempts() {
    return scheme.attempts();
  }
}
