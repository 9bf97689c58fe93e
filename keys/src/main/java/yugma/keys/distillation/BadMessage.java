// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

/// A message that no honest party sends; the block is lost.
final class BadMessage extends Exception {
  private static final long serialVersionUID = 1;

  BadMessage(String why) {
    super(why, null, false, false);
  }
}
