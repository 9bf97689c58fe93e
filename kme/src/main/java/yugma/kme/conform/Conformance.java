// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The checks of ETSI GS QKD 014 V1.1.1 that can be made from outside.
///
/// They draw some 60 keys of the pair's stock; a check for which there is too little key is
/// skipped, and says so.
public final class Conformance {
  private Conformance() {}

  /// Makes all checks, one after the other.
  ///
  /// @param progress told each finding as soon as it is there
  public static List<Finding> of(Target target, Consumer<Finding> progress) {
    try (Talk talk = new Talk(target)) {
      return checks().map(check -> check.run(talk)).peek(progress).toList();
    }
  }

  private static Stream<Check> checks() {
    return Stream.of(
            TransportChecks.all(),
            StatusChecks.all(),
            EncKeysChecks.all(),
            DecKeysChecks.all(),
            RefusalChecks.all(),
            List.of(RefusalChecks.statuses()))
        .flatMap(List::stream);
  }

  /// Whether nothing fails.
  public static boolean isMet(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.verdict() == Finding.Verdict.FAIL);
  }
}
