// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

/// How far an audit log has come.
///
/// @param chain which log; a store that was rolled back begins a new one
/// @param sequence of its last entry; 0 where there is none
/// @param token of the last entry: its hash, to which an entity adds a proof that it was its own
///   word before it tells others
public record Head(String chain, long sequence, String token) {
  /// Before anything is known.
  public static final Head NONE = new Head("", 0, "");

  private static final int MOST = 200;

  public Head {
    if (!isPlain(chain) || !isPlain(token) || sequence < 0) {
      throw new IllegalArgumentException("that is no place in an audit log");
    }
  }

  private static boolean isPlain(String text) {
    for (int c = 0; c < text.length(); c++) {
      if (text.charAt(c) <= ' ' || text.charAt(c) >= 0x7f) {
        return false;
      }
    }
    return text.length() <= MOST;
  }
}
