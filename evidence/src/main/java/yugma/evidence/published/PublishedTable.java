// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yugma.kernel.random.SeededStreams;

/// Published experiments and studies, each beside ours.
///
/// Ours is computed from a preset of the catalog and the settings that are named: lengths and
/// schemes of the experiment, never a value chosen so that ours fits.
public final class PublishedTable {
  private static final List<Experiment> ROWS =
      Stream.of(Diamond.all(), Atoms.all(), Ions.all(), Scenarios.all(), Circular.all())
          .flatMap(List::stream)
          .toList();

  private PublishedTable() {}

  /// How many rows it has.
  public static int size() {
    return ROWS.size();
  }

  /// Every row.
  ///
  /// @param pairs that are simulated for each, at least 10
  /// @param told of each row once it is there, and says whether to go on
  public static List<Comparison> measure(
      int pairs, SeededStreams streams, Predicate<Comparison> told) {
    List<Comparison> done = new ArrayList<>();
    for (Experiment row : ROWS) {
      done.add(row.compare(pairs, streams));
      if (!told.test(done.getLast())) {
        break;
      }
    }
    return done;
  }

  /// The works of the rows that count.
  public static long works(List<Comparison> comparisons) {
    return comparisons.stream()
        .filter(row -> row.standing() == Standing.COUNTS)
        .map(row -> row.published().work())
        .distinct()
        .count();
  }
}
