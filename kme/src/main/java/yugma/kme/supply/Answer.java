// SPDX-License-Identifier: Apache-2.0
package yugma.kme.supply;

/// What was asked for, or why not.
public sealed interface Answer<T> {
  /// Here it is.
  record Given<T>(T value) implements Answer<T> {}

  /// It was refused.
  ///
  /// @param why for the status of the response
  /// @param message for people, without key
  record Refused<T>(Refusal why, String message) implements Answer<T> {}

  /// Why a request is refused.
  enum Refusal {
    /// The request can never be met: 400.
    BAD_REQUEST,
    /// A key is unknown, or was handed out before: 400 with the words of the standard.
    KEY_NOT_FOUND,
    /// The caller may not: 401 without a body.
    NOT_AUTHORISED,
    /// Not now: too little key, a far entity that does not answer, a store that cannot be written:
    /// 503.
    UNAVAILABLE,
    /// The caller asks too often: 503, or 429 where that is switched on.
    TOO_MANY
  }
}
