// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.ArrayList;
import java.util.List;

/// The effects of the input that is being worked on.
final class Outbox {
  private List<LinkEffect> effects = new ArrayList<>(4);

  void add(LinkEffect effect) {
    effects.add(effect);
  }

  /// All that were added since the last call.
  List<LinkEffect> take() {
    List<LinkEffect> taken = effects;
    effects = new ArrayList<>(4);
    return taken;
  }
}
