// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import yugma.kme.conform.Finding.Verdict;

/// One thing that must hold.
///
/// @param name short, for people and for programs
/// @param clause as in [Finding]
/// @param rule what must hold
/// @param body tries it
record Check(String name, String clause, String rule, Body body) {
  /// For what the standard leaves open and clients rely on.
  static final String PRACTICE = "practice";

  interface Body {
    void run(Talk talk) throws Discrepancy, Inapplicable;
  }

  /// It does not hold.
  static final class Discrepancy extends Exception {
    private static final long serialVersionUID = 1;

    Discrepancy(String message) {
      super(message, null, false, false);
    }
  }

  /// It cannot be tried here.
  static final class Inapplicable extends Exception {
    private static final long serialVersionUID = 1;

    Inapplicable(String message) {
      super(message, null, false, false);
    }
  }

  Finding run(Talk talk) {
    talk.begin();
    try {
      body.run(talk);
      return finding(talk, Verdict.PASS, "");
    } catch (Discrepancy e) {
      return finding(talk, Verdict.FAIL, "" + e.getMessage());
    } catch (Inapplicable e) {
      return finding(talk, Verdict.SKIPPED, "" + e.getMessage());
    } finally {
      talk.wipe();
    }
  }

  private Finding finding(Talk talk, Verdict verdict, String reason) {
    return new Finding(name, clause, rule, talk.sent(), talk.came(), verdict, reason);
  }
}
