// SPDX-License-Identifier: Apache-2.0
package yugma.report.markup;

/// Lengths of a drawing as text, to a tenth of the unit.
public final class Length {
  private Length() {}

  /// Such as `12`, `12.5` and `-0.1`.
  public static String of(double length) {
    if (!Double.isFinite(length)) {
      throw new IllegalArgumentException("length is " + length + ", must be finite");
    }
    long tenths = Math.round(length * 10);
    String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
    return tenths % 10 == 0 ? "" + tenths / 10 : whole + "." + Math.abs(tenths) % 10;
  }
}
