// SPDX-License-Identifier: Apache-2.0
package yugma.kme.supply;

import java.util.List;
import java.util.OptionalInt;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;

/// How many keys, and of which kind.
///
/// @param number of keys, >= 1
/// @param bits of each; the entity's default where not said
/// @param additionalSlaves who get the same keys, beside the slave
/// @param leastGrade what they must rest on at least; the pair's own rule holds as well
public record Order(int number, OptionalInt bits, List<SaeId> additionalSlaves, Grade leastGrade) {
  public Order {
    if (number < 1) {
      throw new IllegalArgumentException("number of keys is " + number + ", must be at least 1");
    }
    additionalSlaves = List.copyOf(additionalSlaves);
  }
}
