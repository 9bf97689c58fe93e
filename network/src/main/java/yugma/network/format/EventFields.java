// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import static yugma.network.format.CommonFields.SOURCE;
import static yugma.network.format.Format.ASSUMED;

import yugma.network.format.FieldType.Duration;

/// The fields of what happens to the network.
final class EventFields {
  private static final String TAP = "intercept_resend";

  static final Section EVENT =
      Section.of(
          "event",
          Field.of("at", new Duration(), "when it begins"),
          Field.of("until", new Duration(), "when it ends").orDerived("the end of the run"),
          Field.choice("attack", "what the eavesdropper does", TAP, "record_ciphertext").optional(),
          Field.choice("impair", "what goes wrong", "cut", "loss", "desynchronisation").optional(),
          Field.of(
              "target",
              new FieldType.Id(),
              "the link; for record_ciphertext the demand whose messages are copied"),
          Field.real("loss_db", Unit.DB, "(0, 200]", "on top of the fibre's own")
              .usually("[0.1, 20]")
              .when("impair", "loss"),
          Field.real("position_km", Unit.KM, "[0, 20000]", "where, from the sender")
              .orDerived("the middle of the fibre")
              .when("attack", TAP),
          Field.real("fraction", Unit.NONE, "[0, 1]", "share of the pulses that she takes")
              .when("attack", TAP),
          Field.choice("basis", "how she picks her basis", "uniform", "key_basis", "breidbart")
              .orElse("uniform", ASSUMED)
              .when("attack", TAP),
          Field.real("resend_mean_photons", Unit.NONE, "[0, 100]", "mean photons that she sends on")
              .usually("[0, 10]")
              .orElse("1", ASSUMED)
              .when("attack", TAP),
          Field.real("efficiency", Unit.NONE, "[0, 1]", "of each of her two detectors")
              .orElse("1", ASSUMED)
              .when("attack", TAP),
          Field.real(
                  "dark_probability", Unit.NONE, "[0, 0.999]", "of each of her detectors per pulse")
              .orElse("0", ASSUMED)
              .when("attack", TAP),
          SOURCE);

  private EventFields() {}
}
