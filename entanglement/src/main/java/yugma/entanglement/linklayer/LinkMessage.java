// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.List;

/// What the two ends of a link say to each other: contents that are numbered, so that they are
/// taken once and in order, and acknowledgements.
public sealed interface LinkMessage {
  /// Contents with a number, repeated until they are acknowledged.
  ///
  /// @param number of the message among those of its sender, from 0
  /// @param expected number of the message that the sender wants next from the other end: all
  ///   before it are acknowledged
  /// @param contents what is said, in order
  record Numbered(long number, long expected, List<LinkContent> contents) implements LinkMessage {
    public Numbered {
      contents = List.copyOf(contents);
    }
  }

  /// All numbered messages before a number have come, when there is nothing else to say.
  record Acknowledged(long expected) implements LinkMessage {}
}
