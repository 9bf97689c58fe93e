// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import yugma.entanglement.chain.EntanglementSwitch;

/// The rate of an entanglement switch, and how many pairs wait in it.
final class SwitchFormulas {
  private static final List<Double> THREE = Collections.nCopies(3, 1.0);
  private static final List<Double> FIVE = Collections.nCopies(5, 1.0);
  private static final List<Double> UNLIKE = List.of(4.0, 2.0, 1.0, 1.0, 1.0);
  private static final OptionalInt ENDLESS = OptionalInt.empty();

  /// Pairs that wait long make stretches of time alike, so more of them are drawn.
  private static final double SCALE = 10;

  private SwitchFormulas() {}

  static List<Formula> all() {
    return List.of(
        rate("13a", THREE, OptionalInt.of(1), "1.2"),
        rate("13b", THREE, OptionalInt.of(2), "1.384615"),
        rate("13c", THREE, OptionalInt.of(5), "1.488"),
        rate("13d", THREE, ENDLESS, "1.5"),
        waiting("14a", THREE, OptionalInt.of(1), "0.6"),
        waiting("14b", THREE, OptionalInt.of(2), "0.923077"),
        waiting("14c", THREE, OptionalInt.of(5), "1.368"),
        waiting("14d", THREE, ENDLESS, "1.5"),
        rate("15a", FIVE, OptionalInt.of(1), "2.222222"),
        rate("15b", FIVE, OptionalInt.of(2), "2.439024"),
        rate("15c", FIVE, ENDLESS, "2.5"),
        waiting("15d", FIVE, ENDLESS, "0.833333"),
        rate("17", UNLIKE, OptionalInt.of(2), "4.071082"));
  }

  private static Formula rate(
      String row, List<Double> pairsHz, OptionalInt memories, String printed) {
    return Formula.of(
            row,
            "joined pairs a second by a switch, " + words(pairsHz, memories),
            printed,
            new EntanglementSwitch(pairsHz, memories, 1, 0)::capacityHz)
        .by(
            "pair by pair",
            SCALE,
            (draws, streams) ->
                new SwitchRun(pairsHz, memories, streams.stream("pairs")).run(draws).joinedHz());
  }

  private static Formula waiting(
      String row, List<Double> pairsHz, OptionalInt memories, String printed) {
    return Formula.of(
            row,
            "pairs that wait in a switch, " + words(pairsHz, memories),
            printed,
            new EntanglementSwitch(pairsHz, memories, 1, 0)::meanWaiting)
        .by(
            "pair by pair",
            SCALE,
            (draws, streams) ->
                new SwitchRun(pairsHz, memories, streams.stream("pairs")).run(draws).waiting());
  }

  private static String words(List<Double> pairsHz, OptionalInt memories) {
    String rates =
        pairsHz.stream().distinct().count() == 1
            ? pairsHz.size() + " users at 1 Hz"
            : "users at 4, 2, 1, 1, 1 Hz";
    return rates
        + ", memories "
        + (memories.isPresent() ? String.valueOf(memories.getAsInt()) : "without end");
  }
}
