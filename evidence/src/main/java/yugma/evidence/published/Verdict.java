// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

/// How near ours comes to a published value.
public enum Verdict {
  /// Inside the published error; where none is published, the same to the last published digit.
  REPRODUCED("reproduced"),
  /// Within a factor of 1.5.
  WITHIN("within 1.5"),
  /// Neither.
  NOT_REPRODUCED("not reproduced");

  private static final double FACTOR = 1.5;

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /// @param error of the published value, at least 0
  static Verdict of(double published, double error, double ours) {
    if (Math.abs(ours - published) <= error) {
      return REPRODUCED;
    }
    double ratio = ours / published;
    return ratio <= FACTOR && ratio >= 1 / FACTOR ? WITHIN : NOT_REPRODUCED;
  }

  /// As it is printed.
  public String words() {
    return words;
  }
}
