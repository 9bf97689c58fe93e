// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yugma.kernel.random.SeededStreams;

/// The golden values of entanglement networks: chains, states, switches, heralds and channels.
public final class FormulaTable {
  private static final List<Formula> ROWS =
      Stream.of(
              ChainFormulas.all(),
              StateFormulas.all(),
              SwitchFormulas.all(),
              ChannelFormulas.bounds(),
              HeraldFormulas.all(),
              ChannelFormulas.others(),
              AttemptFormulas.all())
          .flatMap(List::stream)
          .toList();

  private FormulaTable() {}

  /// How many rows it has.
  public static int size() {
    return ROWS.size();
  }

  /// Every row by closed form alone.
  public static List<FormulaPoint> computed() {
    return ROWS.stream().map(Formula::computed).toList();
  }

  /// Every row, simulated as well.
  ///
  /// @param draws of each row, at least 100; a few rows that are dear take a stated share of it
  /// @param told of each row once it is there, and says whether to go on
  public static List<FormulaPoint> measure(
      int draws, SeededStreams streams, Predicate<FormulaPoint> told) {
    List<FormulaPoint> points = new ArrayList<>();
    for (Formula row : ROWS) {
      points.add(row.simulated(draws, streams));
      if (!told.test(points.getLast())) {
        break;
      }
    }
    return points;
  }

  /// Some rows, by their numbers.
  static List<FormulaPoint> measure(int draws, SeededStreams streams, List<String> numbers) {
    return ROWS.stream()
        .filter(row -> numbers.contains(row.row()))
        .map(row -> row.simulated(draws, streams))
        .toList();
  }
}
