// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.event;

/// What happens at one instant of simulated time.
@FunctionalInterface
public interface Action {
  /// Runs on the thread of the event loop; may schedule further actions, from now on.
  void run(Simulation simulation);
}
