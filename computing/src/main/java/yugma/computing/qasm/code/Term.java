// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import yugma.computing.problem.Place;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Value;

/// An expression made ready.
@FunctionalInterface
interface Term {
  Value of(Run run);

  /// The same, whose troubles say where they were met.
  default Term at(Place place) {
    return run -> {
      try {
        return of(run);
      } catch (Trouble trouble) {
        throw trouble.placed(place);
      }
    };
  }
}
