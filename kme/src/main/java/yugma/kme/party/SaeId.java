// SPDX-License-Identifier: Apache-2.0
package yugma.kme.party;

/// The name of a secure application entity, as in ETSI GS QKD 014 clause 6.1.
///
/// @param text not blank, at most 256 characters, none of them a control character
public record SaeId(String text) implements Comparable<SaeId> {
  public SaeId {
    if (hasControl(text)) {
      throw new IllegalArgumentException("name of an SAE has a control character, which none may");
    }
    if (text.isBlank() || text.length() > 256) {
      throw new IllegalArgumentException(
          "name of an SAE has " + text.length() + " characters, must be 1 to 256 and not blank");
    }
  }

  private static boolean hasControl(String text) {
    for (int c = 0; c < text.length(); c++) {
      if (Character.isISOControl(text.charAt(c))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int compareTo(SaeId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
