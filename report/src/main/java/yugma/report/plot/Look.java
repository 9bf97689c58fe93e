// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

/// How a thing is told from others: a colour of the style sheet together with a dash, a hatch or a
/// shape.
public enum Look {
  /// The first curve: a full line.
  FIRST("first"),
  /// The second curve: long dashes.
  SECOND("second"),
  /// The third curve: dots.
  THIRD("third"),
  /// The fourth curve: dash and dot.
  FOURTH("fourth"),
  /// A bound: short dashes, thin.
  BOUND("bound"),
  /// An attack: hatched to the right.
  ATTACK("attack"),
  /// A cut: hatched crosswise.
  CUT("cut"),
  /// More loss than before: hatched to the left.
  LOSS("loss"),
  /// An alarm: a triangle.
  ALARM("alarm"),
  /// An end of the alarm: a ring.
  CLEAR("clear"),
  /// A block that gave no key: a cross.
  LOST("lost");

  private final String styleClass;

  Look(String styleClass) {
    this.styleClass = styleClass;
  }

  /// Its class in the style sheet.
  public String styleClass() {
    return styleClass;
  }
}
