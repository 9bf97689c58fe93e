// SPDX-License-Identifier: Apache-2.0
package yugma.kme.party;

/// Two applications that may share keys, in either role.
///
/// @param first one of them
/// @param second the other
/// @param leastGrade the weakest key that they may be given
/// @param hybrid whether each key is combined with ML-KEM as well
public record Pair(SaeId first, SaeId second, Grade leastGrade, boolean hybrid) {
  public Pair {
    if (first.equals(second)) {
      throw new IllegalArgumentException("'" + first + "' is paired with itself");
    }
  }
}
