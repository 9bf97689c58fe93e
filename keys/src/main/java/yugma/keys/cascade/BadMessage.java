// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

/// A message that breaks a rule of the protocol; never leaves the package.
final class BadMessage extends Exception {
  private static final long serialVersionUID = 1;

  BadMessage(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
