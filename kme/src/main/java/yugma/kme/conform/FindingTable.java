// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.util.List;
import java.util.Locale;
import yugma.kme.conform.Finding.Verdict;

/// Findings as lines of text: one for each check, and what was sent and came where it fails.
public final class FindingTable {
  private FindingTable() {}

  /// One finding.
  public static String of(Finding finding) {
    String line =
        String.format(
            "%-7s  %-23s  %-10s  %s%n",
            finding.verdict() == Verdict.FAIL
                ? "FAIL"
                : finding.verdict().name().toLowerCase(Locale.ROOT),
            finding.check(),
            finding.clause(),
            finding.rule());
    return switch (finding.verdict()) {
      case PASS -> line;
      case SKIPPED -> line + detail("why", finding.reason());
      case FAIL ->
          line
              + detail("sent", finding.sent())
              + detail("came", finding.came())
              + detail("why", finding.reason());
    };
  }

  private static String detail(String name, String text) {
    return String.format("         %-4s  %s%n", name, text);
  }

  /// The last line.
  public static String summary(List<Finding> findings) {
    return String.format(
        "%d checks: %d pass, %d fail, %d skipped.%n",
        findings.size(),
        count(findings, Verdict.PASS),
        count(findings, Verdict.FAIL),
        count(findings, Verdict.SKIPPED));
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }
}
