// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.Optional;
import yugma.entanglement.hardware.Attempts;
import yugma.kernel.time.Time;

/// What becomes of a link's attempts in the course of time: fibres are cut and mended, clocks lose
/// each other and are found again.
public interface Conditions {
  /// The attempts from a moment on until the next change; nothing while none can be made.
  ///
  /// @param usual those of the link in good order
  Optional<Attempts> at(Time now, Attempts usual);

  /// When they change next after a moment; nothing if never.
  Optional<Time> changeAfter(Time now);

  /// A link that stays in good order.
  static Conditions steady() {
    return new Conditions() {
      @Override
      public Optional<Attempts> at(Time now, Attempts usual) {
        return Optional.of(usual);
      }

      @Override
      public Optional<Time> changeAfter(Time now) {
        return Optional.empty();
      }
    };
  }
}
