// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a client is told.
public sealed interface Reply {
  /// A status and nothing else.
  ///
  /// @param status in [200, 599]
  record Empty(int status) implements Reply {
    public Empty {
      check(status);
    }
  }

  /// A body.
  ///
  /// @param status in [200, 599]
  /// @param contentType as in the header field
  /// @param body taken over
  /// @param secret whether it is wiped once it is written, and no cache may keep it
  /// @param headers further header fields, in their order
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Bytes(
      int status, String contentType, byte[] body, boolean secret, Map<String, String> headers)
      implements Reply {
    public Bytes {
      check(status);
      checkText(contentType);
      headers.forEach(
          (name, value) -> {
            checkText(name);
            checkText(value);
          });
    }

    public Bytes(int status, String contentType, byte[] body, boolean secret) {
      this(status, contentType, body, secret, Map.of());
    }

    /// Its length; nothing of what it holds.
    @Override
    public String toString() {
      return "reply " + status + " of " + body.length + " bytes";
    }
  }

  /// Events as they come, until the client goes, the source ends or the listener closes.
  ///
  /// @param source closed at the end
  record Events(EventSource source) implements Reply {}

  /// A body of JSON that holds no secret.
  static Bytes json(int status, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new Bytes(status, "application/json", body, false);
  }

  private static void check(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status is " + status + ", must lie in [200, 599]");
    }
  }

  private static void checkText(String text) {
    if (!text.chars().allMatch(each -> each >= ' ' && each < 0x7f)) {
      throw new IllegalArgumentException("a header field with characters beyond printable ASCII");
    }
  }
}
