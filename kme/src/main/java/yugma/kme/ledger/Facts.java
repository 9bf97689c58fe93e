// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import java.util.List;
import yugma.kme.party.Grade;

/// What is known of key before it is handed out.
///
/// @param grade what its secrecy rests on
/// @param hops QKD links that it crossed; 1 where both ends distilled it themselves
/// @param readableBy the smallest sets of nodes that could read it together; none where nobody on
///   the way could
/// @param provenance where it was made: `simulated photons`, `simulated rates`, `device NAME`
public record Facts(Grade grade, int hops, List<List<String>> readableBy, String provenance) {
  public Facts {
    if (provenance.length() > 400 || readableBy.size() > 400 || hops < 0) {
      throw new IllegalArgumentException("facts of a key are longer than any that are true");
    }
    readableBy = readableBy.stream().map(List::copyOf).toList();
  }
}
