// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.time.Time;

/// Sides of links for tests.
final class Sides {
  static final Time LIGHT = Time.ofMicros(50);

  private Sides() {}

  static Emitter emitter(double emission, double bright) {
    return new Emitter(
        emission, 1, FrequencyConversion.NONE, bright, 0, 1, Time.ZERO, OptionalDouble.empty());
  }

  static Side side(double transmission, double bright) {
    return new Side(emitter(transmission, bright), 1, LIGHT, Optional.empty());
  }

  static Side of(Emitter emitter, Time light) {
    return new Side(emitter, 1, light, Optional.empty());
  }

  static Emitter preparing(Time preparation) {
    return new Emitter(
        0.1, 1, FrequencyConversion.NONE, 0.1, 0, 1, preparation, OptionalDouble.empty());
  }

  /// A station whose detectors see all.
  static BellStation station(double visibility, double darkClick) {
    double hz = -StrictMath.log1p(-darkClick) * 1e9;
    return new BellStation(1, hz, 1, visibility, 0);
  }
}
