// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

/// What a check found.
///
/// @param check its name, which stays the same
/// @param clause of the standard; `practice` for what clients in the field rely on beyond it
/// @param rule what must hold
/// @param sent the last request
/// @param came the last answer, without key
/// @param verdict whether it holds
/// @param reason why it fails or was skipped; else empty
public record Finding(
    String check,
    String clause,
    String rule,
    String sent,
    String came,
    Verdict verdict,
    String reason) {
  /// How it ended.
  public enum Verdict {
    PASS,
    FAIL,
    SKIPPED
  }
}
