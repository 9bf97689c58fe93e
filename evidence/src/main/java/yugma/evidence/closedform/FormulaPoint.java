// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A printed value beside our closed form and our simulation.
///
/// @param row number in the table of golden values, with a letter where a row has several
/// @param what it is, with its parameters
/// @param printed the value as it is printed; none where only our own two are compared
/// @param closedForm ours
/// @param by what was simulated
/// @param simulated ours; none where there is nothing to draw
public record FormulaPoint(
    String row,
    String what,
    Optional<String> printed,
    double closedForm,
    Optional<String> by,
    Optional<Sample> simulated) {
  /// Whether the closed form, rounded to the printed digits, is the printed value.
  public boolean agreesWithPrint() {
    return printed.map(BigDecimal::new).map(this::isRounded).orElse(true);
  }

  private boolean isRounded(BigDecimal print) {
    BigDecimal ours = new BigDecimal(closedForm).setScale(print.scale(), RoundingMode.HALF_UP);
    return ours.compareTo(print) == 0;
  }

  /// Whether the closed form lies in the interval of the simulation.
  public boolean agreesWithSimulation() {
    return simulated.map(sample -> sample.holds(closedForm)).orElse(true);
  }

  /// Whether all three agree.
  public boolean agrees() {
    return agreesWithPrint() && agreesWithSimulation();
  }
}
