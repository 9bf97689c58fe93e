// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import static yugma.network.format.CommonFields.SOURCE;
import static yugma.network.format.Format.ASSUMED;

import yugma.network.format.FieldType.Duration;
import yugma.network.format.FieldType.Nested;

/// The fields of how light heralds entanglement.
final class HeraldingFields {
  private static final String GIVEN = "given";
  private static final String SOURCE_BETWEEN = "midpoint_source";
  private static final String[] BY_LIGHT = {
    "single_click", "double_click", "deterministic", "one_way", SOURCE_BETWEEN
  };
  private static final String[] EMITTED = {
    "single_click", "double_click", "deterministic", "one_way"
  };

  static final Field HARDWARE =
      Field.of(
              "hardware",
              new FieldType.Id(),
              "a preset of the catalog that supplies what is not written here")
          .optional();

  static final Section EMITTER =
      Section.of(
          "emitter",
          Field.real(
                  "emission_probability",
                  Unit.NONE,
                  "[0, 1]",
                  "that an excitation gives a photon of the wanted line within the window")
              .orElse("1", ASSUMED),
          Field.real(
                  "collection_efficiency",
                  Unit.NONE,
                  "[0, 1]",
                  "share of those photons that enter the fibre")
              .orElse("1", ASSUMED),
          Field.real(
                  "conversion_efficiency",
                  Unit.NONE,
                  "[0, 1]",
                  "of a frequency conversion, from fibre to fibre")
              .orElse("1", ASSUMED),
          Field.real("conversion_noise_hz", Unit.HZ, "[0, 1e9]", "photons that the conversion adds")
              .usually("[0, 1e5]")
              .orElse("0", ASSUMED),
          Field.real(
                  "bright_population",
                  Unit.NONE,
                  "(0, 1)",
                  "weight of the state that emits, where one click heralds")
              .usually("[0.0001, 0.5]")
              .orElse("0.1", ASSUMED),
          Field.real(
                  "double_excitation",
                  Unit.NONE,
                  "[0, 1]",
                  "probability that it emits twice, which leaves its phase to chance")
              .usually("[0, 0.2]")
              .orElse("0", ASSUMED),
          Field.real(
                  "storage_efficiency",
                  Unit.NONE,
                  "[0, 1]",
                  "share of the light that arrives which is stored, and known to be")
              .orElse("1", ASSUMED),
          Field.of(
                  "preparation_time",
                  new Duration(),
                  "from the begin of an attempt to the emission")
              .orElse("0s", ASSUMED),
          Field.real(
                  "lifetime_ns", Unit.NS, "(0, 1e9]", "of its light; photons that are late differ")
              .usually("[0.1, 1e5]")
              .orDerived("clocks do not matter"),
          Field.real(
                  "attenuation_db_per_km",
                  Unit.DB_PER_KM,
                  "[0, 100]",
                  "of fibre at the wavelength that enters it")
              .orDerived("that of the link"),
          SOURCE);

  private static final Section STATION =
      Section.of(
          "station",
          Field.real("position_km", Unit.KM, "[0, 20000]", "where, from the first endpoint")
              .orDerived("the middle of the fibre"),
          Field.real(
                  "detector_efficiency",
                  Unit.NONE,
                  "[0, 1]",
                  "share of photons at the station that make a click")
              .usually("[0.02, 0.99]"),
          Field.real("dark_count_hz", Unit.HZ, "[0, 1e9]", "of each detector").usually("[0, 1e5]"),
          Field.real("window_ns", Unit.NS, "(0, 1e9]", "in which a click counts")
              .usually("[0.1, 1e5]"),
          Field.real(
                  "visibility",
                  Unit.NONE,
                  "[0, 1]",
                  "of two photons' interference, their squared overlap; for one_way the coherence"
                      + " that storage leaves")
              .usually("[0.3, 1]")
              .orElse("1", ASSUMED),
          Field.real(
                  "phase_noise_deg",
                  Unit.DEG,
                  "[0, 360]",
                  "standard deviation of the phase between the two ways")
              .usually("[0, 60]")
              .orElse("0", ASSUMED),
          SOURCE);

  private static final Section PAIR_SOURCE =
      Section.of(
          "pair source",
          Field.real("pulse_hz", Unit.HZ, "(0, 1e12]", "pulses per second").usually("[100, 1e10]"),
          Field.real("mean_pairs", Unit.NONE, "(0, 10]", "of a pulse").usually("[1e-6, 0.5]"),
          Field.real(
                  "misalignment",
                  Unit.NONE,
                  "[0, 0.5]",
                  "share of the light that takes the wrong exit")
              .usually("[0, 0.1]")
              .orElse("0", ASSUMED),
          SOURCE);

  private static final Section CLOCK =
      Section.of(
          "clock",
          Field.real(
                  "offset_ns", Unit.NS, "[0, 1e9]", "of one end to the other at a synchronisation")
              .usually("[0, 100]")
              .orElse("0", ASSUMED),
          Field.real("drift_ns_per_s", Unit.NONE, "[0, 1e6]", "of that offset in between")
              .usually("[0, 1000]")
              .orElse("0", ASSUMED),
          Field.real("jitter_ps_fwhm", Unit.PS_FWHM, "[0, 1e6]", "of one end against the other")
              .usually("[0, 2000]")
              .orElse("0", ASSUMED),
          Field.of("resync", new Duration(), "from one synchronisation to the next")
              .orElse("1s", ASSUMED),
          Field.of("holdover", new Duration(), "how long heralding goes on without one")
              .orElse("1h", ASSUMED),
          SOURCE);

  static final Section HERALDED =
      Section.of(
          "heralded link",
          Field.choice(
              "scheme",
              "how light tells that two memories are entangled",
              GIVEN,
              "single_click",
              "double_click",
              "deterministic",
              "one_way",
              SOURCE_BETWEEN),
          HARDWARE,
          Field.real("success_probability", Unit.NONE, "(0, 1]", "that an attempt is heralded")
              .when("scheme", GIVEN),
          Field.real("fidelity", Unit.NONE, "[0.25, 1]", "of the Werner pair that a herald leaves")
              .usually("[0.5, 1]")
              .when("scheme", GIVEN),
          Field.of("attempt_period", new Duration(), "from the begin of an attempt to the next")
              .orDerived("as long as light takes over the link")
              .when("scheme", GIVEN),
          Field.of("station", new Nested(STATION), "where the light meets, or is detected")
              .when("scheme", BY_LIGHT),
          Field.of("pair_source", new Nested(PAIR_SOURCE), "of the pairs of photons")
              .when("scheme", SOURCE_BETWEEN),
          Field.whole("modes", Unit.NONE, "[1, 1000000]", "tried at a time, of which one is kept")
              .usually("[1, 10000]")
              .orElse("1", ASSUMED)
              .when("scheme", BY_LIGHT),
          Field.of("clock", new Nested(CLOCK), "how well the ends agree on the time")
              .optional()
              .when("scheme", BY_LIGHT),
          Field.real(
                  "amplifier_gain_db",
                  Unit.DB,
                  "[0, 60]",
                  "of an optical amplifier in the middle of each way; no repeater")
              .optional()
              .when("scheme", EMITTED),
          Field.real(
                  "amplifier_spontaneous_emission",
                  Unit.NONE,
                  "[1, 1000]",
                  "its factor n_sp; without it 1, the least that nature allows")
              .usually("[1, 10]")
              .optional()
              .when("scheme", EMITTED),
          SOURCE);

  /// What a preset of the catalog supplies.
  static final Section PRESET =
      Section.of(
          "hardware",
          Field.of("memory", new Nested(EntanglementFields.MEMORY), "of a node").optional(),
          Field.of("processor", new Nested(EntanglementFields.PROCESSOR), "of a node").optional(),
          Field.of("emitter", new Nested(EMITTER), "of a node").optional(),
          Field.of("link", new Nested(HERALDED), "of a heralded link").optional(),
          SOURCE);

  private HeraldingFields() {}
}
