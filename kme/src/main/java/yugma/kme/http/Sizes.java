// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

/// How large requests may be, and what those are told that are refused unseen.
///
/// @param headerBytes request line and header fields, at least 1024
/// @param bodyBytes body
/// @param tooLargeStatus for larger ones: 400 where only the statuses of ETSI GS QKD 014 are
///   allowed
/// @param failureStatus where the handler fails
public record Sizes(int headerBytes, int bodyBytes, int tooLargeStatus, int failureStatus) {
  /// 16 KiB, 64 KiB, and the statuses of ETSI GS QKD 014.
  public static final Sizes DEFAULT = new Sizes(16 << 10, 64 << 10, 400, 503);

  public Sizes {
    if (headerBytes < 1024 || bodyBytes < 0) {
      throw new IllegalArgumentException(
          "limits are " + headerBytes + " and " + bodyBytes + " bytes, must be >= 1024 and >= 0");
    }
    if (tooLargeStatus < 400 || failureStatus < 400) {
      throw new IllegalArgumentException("a refusal must have a status of 400 or more");
    }
  }

  public Sizes withBodyBytes(int bytes) {
    return new Sizes(headerBytes, bytes, tooLargeStatus, failureStatus);
  }

  public Sizes withStatuses(int tooLarge, int failure) {
    return new Sizes(headerBytes, bodyBytes, tooLarge, failure);
  }
}
