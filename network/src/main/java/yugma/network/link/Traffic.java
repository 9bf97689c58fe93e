// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

/// What crossed the classical channel of a link.
///
/// @param messages in both directions
/// @param bytesFromAlice in all
/// @param bytesFromBob in all
public record Traffic(long messages, long bytesFromAlice, long bytesFromBob) {
  static final Traffic NONE = new Traffic(0, 0, 0);

  Traffic plusFromAlice(int bytes) {
    return new Traffic(messages + 1, bytesFromAlice + bytes, bytesFromBob);
  }

  Traffic plusFromBob(int bytes) {
    return new Traffic(messages + 1, bytesFromAlice, bytesFromBob + bytes);
  }

  Traffic plus(Traffic other) {
    return new Traffic(
        messages + other.messages,
        bytesFromAlice + other.bytesFromAlice,
        bytesFromBob + other.bytesFromBob);
  }
}
