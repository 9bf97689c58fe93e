// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.time.Duration;

/// How long a client may take, each time in all, however many bytes it drips.
///
/// @param handshake for the TLS handshake
/// @param header from the first byte of a request to the last of its header
/// @param body for the body
/// @param idle between requests
/// @param write to take a reply
/// @param drain for requests under way when the listener closes
public record Patience(
    Duration handshake,
    Duration header,
    Duration body,
    Duration idle,
    Duration write,
    Duration drain) {
  /// 10 s, 10 s, 20 s, 60 s, 20 s and 5 s.
  public static final Patience DEFAULT =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5));
}
