// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.util.Locale;
import java.util.Optional;
import yugma.network.link.Mishap;
import yugma.physics.optics.InterceptResend;

/// What happened to a link, as an event of a scenario file.
final class EventText {
  private EventText() {}

  /// @param at when it began
  /// @param until when it ended; empty for: the end of the run
  static String of(Happening one, String at, Optional<String> until) {
    return "{at: "
        + at
        + until.map(end -> ", until: " + end).orElse("")
        + ", target: "
        + one.link()
        + ", "
        + what(one.what())
        + "}";
  }

  private static String what(Mishap what) {
    return switch (what) {
      case Mishap.Cut _ -> "impair: cut";
      case Mishap.Weakened(double lossDb) -> "impair: loss, loss_db: " + lossDb;
      case Mishap.Tapped(InterceptResend device) ->
          "attack: intercept_resend, position_km: "
              + device.positionKm()
              + ", fraction: "
              + device.fraction()
              + ", basis: "
              + device.basis().name().toLowerCase(Locale.ROOT)
              + ", resend_mean_photons: "
              + device.resendMeanPhotons()
              + ", efficiency: "
              + device.efficiency()
              + ", dark_probability: "
              + device.darkProbability();
    };
  }
}
