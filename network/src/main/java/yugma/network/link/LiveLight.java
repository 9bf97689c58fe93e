// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.List;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.scenario.QkdLink;
import yugma.physics.orbit.Pass;

/// The light of a live link, of which nobody knows beforehand what will happen to it.
///
/// Asked in the order of time, by one thread.
sealed interface LiveLight permits LiveFibre, LivePasses {
  /// A spell of light to come: one block, unless its light ends before.
  ///
  /// @param delay until it begins
  /// @param length at most
  /// @param qkd what its ends do, with the bits that the block is meant to hold
  /// @param latency of light and messages from end to end
  /// @param pass of the satellite, where there is one
  record Spell(Time delay, Time length, QkdLink qkd, Time latency, Optional<Pass> pass) {}

  /// A spell that has passed.
  ///
  /// @param index of the block
  /// @param length how long the light was on
  /// @param touches what happened to it
  record Sent(int index, Spell spell, Time length, List<Touch> touches) {
    public Sent {
      touches = List.copyOf(touches);
    }
  }

  /// A block, and what its key-basis bits should be.
  record Made(BlockPlan plan, double expectedSiftedBits) {}

  /// The next spell; empty where none is in sight.
  ///
  /// @param nowS simulated time since the network began
  Optional<Spell> next(double nowS);

  /// The block that was sent; empty where it has not a pulse.
  Optional<Made> sent(Sent sent);

  /// Whether a cut ends the block; else the light is only off for a while.
  boolean endsAtACut();

  /// Who watches over a block.
  LinkWatch watch(BlockPlan plan);

  /// The passes in sight, whatever the sky will be.
  List<SkyPass> inSight();
}
