// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

/// The random streams of one run: a name for every component that draws.
///
/// A component that is added disturbs no other, and neither does the order in which streams are
/// asked for. Asking twice gives the same stream from its start. Immutable, safe for any thread.
public sealed interface RandomStreams permits SeededStreams, LiveStreams {
  /// The streams of a seed, for simulated physics; nothing drawn from them may become a live key.
  static SeededStreams seeded(long seed) {
    return new SeededStreams(seed);
  }

  /// The stream of a component, from its start.
  ///
  /// @param name such as `zurich-bern/detector-1`
  RandomStream stream(String name);

  /// The streams of a part that repeats, such as block 17 of a link.
  RandomStreams part(String name);
}
