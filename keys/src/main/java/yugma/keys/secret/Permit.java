// SPDX-License-Identifier: Apache-2.0
package yugma.keys.secret;

/// The right to see a secret's bytes, for one purpose; a test lists the classes that may ask for
/// each.
public enum Permit {
  /// To hand a key to the party that is entitled to it.
  DELIVER,
  /// To encrypt it for the store.
  SEAL,
  /// To combine it with other secrets, or to encrypt it under a one-time pad.
  COMBINE
}
