// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// At most one eavesdropper is on a link at a time: what two of them in a row do to the light is
/// not modelled, and one of them would silently do nothing.
final class AttackRules {
  private final Optional<Time> end;
  private final Problems problems;

  /// @param end of the run, where it is known
  AttackRules(Optional<Time> end, Problems problems) {
    this.end = end;
    this.problems = problems;
  }

  private record Spell(Time from, Time until, Values event) {}

  void check(List<Values> events) {
    Map<String, List<Spell>> spells = new LinkedHashMap<>();
    for (Values event : events) {
      if (event.text("attack").filter("intercept_resend"::equals).isEmpty()) {
        continue;
      }
      Optional<Time> from = event.time("at");
      Optional<Time> until = event.has("until") ? event.time("until") : end;
      Optional<String> target = event.text("target");
      if (from.isPresent() && until.isPresent() && target.isPresent()) {
        spells
            .computeIfAbsent(target.get(), _ -> new ArrayList<>())
            .add(new Spell(from.get(), until.get(), event));
      }
    }
    spells.forEach(this::checkLink);
  }

  private void checkLink(String link, List<Spell> spells) {
    spells.sort(Comparator.comparing(Spell::from));
    Spell last = spells.getFirst();
    for (Spell spell : spells.subList(1, spells.size())) {
      if (spell.from.isBefore(last.until)) {
        problems.add(
            Code.OVERLAPPING_ATTACKS,
            spell.event.placeOf("at"),
            "link",
            link,
            "from",
            last.from.toString(),
            "until",
            last.until.toString());
      }
      last = last.until.isBefore(spell.until) ? spell : last;
    }
  }
}
