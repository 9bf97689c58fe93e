// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

/// Which key a frame carries.
///
/// @param transfer identifier, equal on all hops
/// @param share number of the share, in [0, 65535]; 0 where the key is not split
/// @param keyBits length of the key, >= 1
public record Label(long transfer, int share, int keyBits) {
  static final int MOST_SHARE = 0xffff;

  public Label {
    if (share < 0 || share > MOST_SHARE) {
      throw new IllegalArgumentException(
          "share is " + share + ", must lie in [0, " + MOST_SHARE + "]");
    }
    if (keyBits < 1) {
      throw new IllegalArgumentException("key has " + keyBits + " bits, must have at least 1");
    }
  }
}
