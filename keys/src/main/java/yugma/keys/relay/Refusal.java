// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

/// Why a frame was not opened. All but [#NOT_AUTHENTIC] are read from bytes that nobody has vouched
/// for, and are hints.
public enum Refusal {
  /// No frame of this version: cut short, too long, or with bits set where none belong.
  MALFORMED,
  /// Its position was opened before.
  REPLAYED,
  /// Frames before it are missing.
  OUT_OF_ORDER,
  /// Not the transfer, the share or the length that is expected.
  OTHER_KEY,
  /// This end's pool does not reach that far yet.
  NO_KEY_YET,
  /// The tag does not fit: altered, forged, or made for another link.
  NOT_AUTHENTIC
}
