// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.chain;

/// Two links around one repeater that throws a pair away when it has waited too long for the other;
/// then both begin anew.
///
/// @param success of one attempt of one link, in (0, 1]
/// @param attempts that a pair may wait, at least 0
public record CutOff(double success, int attempts) {
  public CutOff {
    Slowest.requireSuccess(success);
    if (attempts < 0) {
      throw new IllegalArgumentException("cut-off is " + attempts + " attempts, less than none");
    }
  }

  /// The mean attempts until both pairs are there: `(3 - 2p - 2q^(m+1)) / (p (2 - p - 2q^(m+1)))`
  /// with q = 1 - p.
  public double mean() {
    double late = 2 * StrictMath.pow(1 - success, attempts + 1);
    return (3 - 2 * success - late) / (success * (2 - success - late));
  }
}
