// SPDX-License-Identifier: Apache-2.0
package yugma.kme.client;

/// What came of a request.
public sealed interface Heard<T> {
  /// What was asked for.
  record Given<T>(T value) implements Heard<T> {}

  /// It was refused: by the standard 400 for what will never be met, 503 for what may be met later.
  ///
  /// @param message of the entity; empty where it gave none
  record Refused<T>(int status, String message) implements Heard<T> {
    /// Whether it may be met later.
    public boolean isForNow() {
      return status == 503 || status == 429;
    }
  }

  /// The caller may not: status 401.
  record NotAuthorised<T>() implements Heard<T> {}

  /// Nobody answered, in time and over TLS.
  record Unreachable<T>(String why) implements Heard<T> {}

  /// The answer is not what the standard describes. Keys that it held are lost.
  record Unreadable<T>(String why) implements Heard<T> {}
}
