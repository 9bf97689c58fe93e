// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.format.Range;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// What the values of light that heralds must mean together.
final class HeraldingRules {
  private final Problems problems;

  HeraldingRules(Problems problems) {
    this.problems = problems;
  }

  /// @param entry under `entanglement: links:`
  /// @param link that it runs over
  void check(Values entry, Values link) {
    entry.nested("station").ifPresent(station -> checkPosition(station, link));
    entry.nested("clock").ifPresent(this::checkClock);
    entry
        .real("amplifier_gain_db")
        .ifPresent(
            gain ->
                problems.add(
                    Code.AMPLIFIER_IS_NO_REPEATER,
                    entry.placeOf("amplifier_gain_db"),
                    "gain",
                    Range.number(gain)));
  }

  private void checkPosition(Values station, Values link) {
    Optional<Double> position = station.real("position_km");
    Optional<Double> length = link.real("length_km");
    if (position.isPresent() && length.isPresent() && position.get() > length.get()) {
      problems.add(
          Code.STATION_BEYOND_THE_FIBRE,
          station.placeOf("position_km"),
          "position",
          Range.number(position.get()),
          "length",
          Range.number(length.get()));
    }
  }

  private void checkClock(Values clock) {
    for (String field : List.of("resync", "holdover")) {
      if (clock.time(field).filter(Time.ZERO::equals).isPresent()) {
        problems.add(Code.NO_TIME_AT_ALL, clock.placeOf(field), "field", field);
      }
    }
  }
}
