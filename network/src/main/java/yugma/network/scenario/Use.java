// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// What key is used for.
public enum Use {
  /// Added to the message bit by bit, once.
  ONE_TIME_PAD,
  /// A new key for AES-256.
  AES_256_REKEY;

  /// How well a message is protected if the key is perfect.
  public Grade grade() {
    return this == ONE_TIME_PAD ? Grade.INFORMATION_THEORETIC : Grade.COMPUTATIONAL;
  }
}
