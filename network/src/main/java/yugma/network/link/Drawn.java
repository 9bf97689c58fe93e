// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import yugma.physics.pulses.DrawnCounts;
import yugma.physics.pulses.Exposure;

/// What the pulses of a block left, in the detail in which it was drawn.
sealed interface Drawn {
  /// Every click, with what each party noted.
  record Clicks(Exposure exposure) implements Drawn {}

  /// The counts alone.
  record Counts(DrawnCounts counts) implements Drawn {}

  default long clicks() {
    return switch (this) {
      case Clicks(Exposure exposure) -> exposure.clicks();
      case Counts(DrawnCounts counts) -> counts.clicks();
    };
  }

  /// Clicks of both detectors at once.
  default long doubleClicks() {
    return switch (this) {
      case Clicks(Exposure exposure) -> exposure.doubleClicks();
      case Counts(DrawnCounts counts) -> counts.doubleClicks();
    };
  }

  /// Sifted bits of the key basis that Eve has seen.
  default long seenByEve() {
    return switch (this) {
      case Clicks(Exposure exposure) -> exposure.siftedBitsSeenByEve();
      case Counts(DrawnCounts counts) -> counts.siftedBitsSeenByEve();
    };
  }
}
