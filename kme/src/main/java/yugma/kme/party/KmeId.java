// SPDX-License-Identifier: Apache-2.0
package yugma.kme.party;

import java.util.regex.Pattern;

/// The name of a key management entity, as in ETSI GS QKD 014 clause 6.1.
///
/// @param text `[A-Za-z0-9._:-]`, 1 to 128 characters
public record KmeId(String text) implements Comparable<KmeId> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  public KmeId {
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "name of a KME is '" + text + "', must be 1 to 128 of A-Z a-z 0-9 . _ : -");
    }
  }

  @Override
  public int compareTo(KmeId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
