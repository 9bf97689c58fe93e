// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

/// A request that is refused before anyone looks at what it asks for; the message is for the client
/// and holds nothing of the request.
final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean tooLarge;

  private Malformed(String message, boolean tooLarge) {
    super(message, null, false, false);
    this.tooLarge = tooLarge;
  }

  Malformed(String message) {
    this(message, false);
  }

  static Malformed tooLarge(String message) {
    return new Malformed(message, true);
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  String words() {
    return "" + getMessage();
  }
}
