// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import yugma.computing.problem.Place;
import yugma.computing.qasm.value.Trouble;

/// A statement made ready.
@FunctionalInterface
interface Step {
  /// Nothing to do.
  Step NOTHING = _ -> Next.ON;

  /// Where a run goes on.
  enum Next {
    ON,
    BREAK,
    CONTINUE,
    RETURN,
    END
  }

  Next run(Run run);

  /// The same, whose troubles say where they were met.
  default Step at(Place place) {
    return run -> {
      try {
        return run(run);
      } catch (Trouble trouble) {
        throw trouble.placed(place);
      }
    };
  }
}
