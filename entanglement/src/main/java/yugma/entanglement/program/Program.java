// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

/// What a node does, step by step.
///
/// It runs in no simulated time but for what it waits for: pairs, messages, gates and readouts. One
/// program runs at a time, so programs may gather results in plain collections.
@FunctionalInterface
public interface Program {
  /// Runs on a thread of its own.
  ///
  /// @throws TooLateException as it comes out of a wait; it then ends the run
  void run() throws TooLateException;
}
