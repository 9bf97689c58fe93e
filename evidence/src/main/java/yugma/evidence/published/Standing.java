// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

/// What a comparison is worth.
public enum Standing {
  /// The value was read in the source that is named, and the preset does not contain it.
  COUNTS("counts"),
  /// The preset was derived from this very figure, so that agreement says nothing.
  DERIVED("derived from this figure"),
  /// The published value is recalled, not read.
  UNCONFIRMED("not confirmed"),
  /// A setting of the experiment is not known and was chosen here.
  CHOSEN("setting chosen here");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /// As it is printed.
  public String words() {
    return words;
  }
}
