// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.channel;

import java.util.List;

/// What the two ends of a channel say to each other: contents that are numbered, so that they are
/// taken once and in order, and acknowledgements.
public sealed interface ChannelMessage<C> {
  /// Contents with a number, repeated until they are acknowledged.
  ///
  /// @param number of the message among those of its sender, from 0
  /// @param expected number of the message that the sender wants next from the other end: all
  ///   before it are acknowledged
  /// @param contents what is said, in order
  record Numbered<C>(long number, long expected, List<C> contents) implements ChannelMessage<C> {
    public Numbered {
      contents = List.copyOf(contents);
    }
  }

  /// All numbered messages before a number have come, when there is nothing else to say.
  record Acknowledged<C>(long expected) implements ChannelMessage<C> {}
}
