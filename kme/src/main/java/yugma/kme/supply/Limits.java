// SPDX-License-Identifier: Apache-2.0
package yugma.kme.supply;

/// What one request may ask for; ETSI GS QKD 014 clause 6.1.
///
/// @param keyBits of a key where nothing is said
/// @param leastKeyBits a multiple of 8
/// @param mostKeyBits a multiple of 8
/// @param mostKeys in one request
/// @param mostAdditionalSlaves in one request
public record Limits(
    int keyBits, int leastKeyBits, int mostKeyBits, int mostKeys, int mostAdditionalSlaves) {
  /// 256 bits, from 64 to 4096, 128 keys, 16 more slaves.
  public static final Limits DEFAULT = new Limits(256, 64, 4096, 128, 16);
}
