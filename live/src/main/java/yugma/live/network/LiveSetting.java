// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.util.Optional;
import yugma.network.scenario.Detail;

/// How a network shall live.
///
/// @param speed simulated seconds per second, in [0.001, 100000]
/// @param hasEvents whether the scenario's attacks, impairments and cuts come too
/// @param detail how much of each link is drawn; the scenario's where empty
/// @param firstKeyBits key that a link's first block should give: it is shorter than the others
///   where half of one, a quarter, … still proves so much. [Long#MAX_VALUE] for whole blocks only
/// @param bufferBits to hand out at once of what the scenario's `buffer_bits` say is in store, at
///   most, per link
public record LiveSetting(
    double speed, boolean hasEvents, Optional<Detail> detail, long firstKeyBits, long bufferBits) {
  /// One second a second, without events, the first block short but with more key than a segment of
  /// 32,768 bits, no key that nobody made.
  public static final LiveSetting DEFAULT = new LiveSetting(1, false, Optional.empty(), 40_000, 0);

  public LiveSetting {
    if (!(speed >= 1e-3 && speed <= 1e5)) {
      throw new IllegalArgumentException(
          "speed is " + speed + " simulated seconds a second, must lie in [0.001, 100000]");
    }
    if (firstKeyBits < 1 || bufferBits < 0) {
      throw new IllegalArgumentException(
          "first key has "
              + firstKeyBits
              + " bits, must be at least 1; buffer has "
              + bufferBits
              + ", must be at least 0");
    }
  }

  public LiveSetting withSpeed(double other) {
    return new LiveSetting(other, hasEvents, detail, firstKeyBits, bufferBits);
  }

  public LiveSetting withEvents() {
    return new LiveSetting(speed, true, detail, firstKeyBits, bufferBits);
  }

  public LiveSetting withDetail(Detail other) {
    return new LiveSetting(speed, hasEvents, Optional.of(other), firstKeyBits, bufferBits);
  }

  public LiveSetting withFirstKeyBits(long other) {
    return new LiveSetting(speed, hasEvents, detail, other, bufferBits);
  }

  public LiveSetting withBufferBits(long other) {
    return new LiveSetting(speed, hasEvents, detail, firstKeyBits, other);
  }
}
