// SPDX-License-Identifier: Apache-2.0
package yugma.physics.memory;

/// The sizes that experiments take.
final class Sizes {
  private Sizes() {}

  static void check(int distance, int leastDistance, long rounds, int leastRounds) {
    if (distance < leastDistance || distance > 2047) {
      throw new IllegalArgumentException(
          "distance is " + distance + ", must lie in [" + leastDistance + ", 2047]");
    }
    if (rounds < leastRounds) {
      throw new IllegalArgumentException(
          "number of rounds is " + rounds + ", must be at least " + leastRounds);
    }
  }
}
