// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.kernel.words.Nearest;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Kind;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// A preset of hardware that is named is in the catalog.
final class HardwareRules {
  private final Problems problems;

  HardwareRules(Problems problems) {
    this.problems = problems;
  }

  /// @param owner whose field `hardware` may name one
  void check(Values owner) {
    Optional<String> id = owner.text("hardware");
    if (id.isEmpty() || isKnown(owner)) {
      return;
    }
    List<String> known = Catalog.ids(Kind.HARDWARE);
    List<String> arguments =
        new ArrayList<>(List.of("hardware", id.get(), "known", String.join(", ", known)));
    Nearest.to(id.get(), known).ifPresent(near -> arguments.addAll(List.of("suggestion", near)));
    problems.add(
        Code.NO_SUCH_HARDWARE, owner.placeOf("hardware"), arguments.toArray(String[]::new));
  }

  static boolean isKnown(Values owner) {
    return owner.text("hardware").map(Catalog.ids(Kind.HARDWARE)::contains).orElse(true);
  }
}
