// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import yugma.kernel.event.Simulation;

/// Told what becomes of a link, while it happens.
public interface LinkListener {
  /// Nobody listens.
  LinkListener NONE =
      new LinkListener() {
        @Override
        public void keyStored(Simulation simulation, LinkRun link) {}

        @Override
        public void stateChanged(Simulation simulation, LinkRun link) {}
      };

  /// Its store has more key than before.
  void keyStored(Simulation simulation, LinkRun link);

  /// Its state is another than before.
  void stateChanged(Simulation simulation, LinkRun link);
}
