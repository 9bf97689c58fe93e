// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.ArrayList;
import java.util.List;
import yugma.kme.ledger.Facts;
import yugma.kme.party.Grade;

/// What is known of a key that came several ways.
final class Provenances {
  private Provenances() {}

  /// The weakest grade, the most hops, everyone who could read it on any way.
  ///
  /// @param ways none for a key that never left its entity
  static Facts together(List<Facts> ways) {
    if (ways.size() == 1) {
      return ways.getFirst();
    }
    Grade grade = Grade.INFORMATION_THEORETIC;
    int hops = 0;
    List<List<String>> readers = new ArrayList<>();
    List<String> made = new ArrayList<>();
    for (Facts way : ways) {
      grade = way.grade().compareTo(grade) < 0 ? way.grade() : grade;
      hops = Math.max(hops, way.hops());
      way.readableBy().stream().filter(set -> !readers.contains(set)).forEach(readers::add);
      if (!made.contains(way.provenance())) {
        made.add(way.provenance());
      }
    }
    String provenance = made.isEmpty() ? "this entity" : String.join(", ", made);
    return new Facts(grade, hops, readers, provenance);
  }
}
