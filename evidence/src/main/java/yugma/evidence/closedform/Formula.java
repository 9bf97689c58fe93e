// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import yugma.kernel.random.SeededStreams;

/// A quantity that is printed somewhere, our closed form of it, and how it is simulated.
///
/// @param row number in the table of golden values, with a letter where a row has several
/// @param what it is, with its parameters
/// @param printed the value as it is printed, digit by digit; none where only our own two are
///   compared
/// @param closedForm ours
/// @param simulation what draws it, where anything can
record Formula(
    String row,
    String what,
    Optional<String> printed,
    DoubleSupplier closedForm,
    Optional<Simulation> simulation) {
  /// What draws a quantity.
  ///
  /// @param by the engine, in a word or two
  /// @param scale how many draws are taken for each that is asked for; below 1 where one takes long
  record Simulation(String by, double scale, Drawing drawing) {}

  /// A simulation of a quantity.
  @FunctionalInterface
  interface Drawing {
    /// @param draws at least 2
    Sample draw(int draws, SeededStreams streams);
  }

  static Formula of(String row, String what, String printed, DoubleSupplier closedForm) {
    return new Formula(row, what, Optional.of(printed), closedForm, Optional.empty());
  }

  static Formula unprinted(String row, String what, DoubleSupplier closedForm) {
    return new Formula(row, what, Optional.empty(), closedForm, Optional.empty());
  }

  Formula by(String engine, Drawing drawing) {
    return by(engine, 1, drawing);
  }

  Formula by(String engine, double scale, Drawing drawing) {
    return new Formula(
        row, what, printed, closedForm, Optional.of(new Simulation(engine, scale, drawing)));
  }

  /// The closed form alone.
  FormulaPoint computed() {
    return new FormulaPoint(
        row, what, printed, closedForm.getAsDouble(), Optional.empty(), Optional.empty());
  }

  /// The closed form beside the simulation.
  ///
  /// @param draws that are asked for, at least 100
  FormulaPoint simulated(int draws, SeededStreams streams) {
    return new FormulaPoint(
        row,
        what,
        printed,
        closedForm.getAsDouble(),
        simulation.map(Simulation::by),
        simulation.map(
            it ->
                it.drawing()
                    .draw(Math.max(2, (int) (draws * it.scale())), streams.part("row " + row))));
  }
}
