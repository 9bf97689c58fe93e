// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

/// What the two ends of a link say to each other: contents that are numbered, so that they are
/// taken once and in order, and acknowledgements.
public sealed interface LinkMessage {
  /// A content with its number, repeated until it is acknowledged.
  ///
  /// @param number of the content among those of its sender, from 0
  /// @param expected number of the content that the sender wants next from the other end: all
  ///   before it are acknowledged
  /// @param content what is said
  record Numbered(long number, long expected, LinkContent content) implements LinkMessage {}

  /// All contents before a number have come, when there is nothing else to say.
  record Acknowledged(long expected) implements LinkMessage {}
}
