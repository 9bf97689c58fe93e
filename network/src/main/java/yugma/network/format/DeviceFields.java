// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import static yugma.network.format.CommonFields.SOURCE;
import static yugma.network.format.Format.ASSUMED;

import yugma.network.format.FieldType.ListOf;
import yugma.network.format.FieldType.Nested;

/// The fields of what makes key over a link: glass, source, receiver, proof.
final class DeviceFields {
  static final Section FIBRE =
      Section.of(
          "fibre",
          Field.real("attenuation_db_per_km", Unit.DB_PER_KM, "[0, 100]", "loss of the glass")
              .usually("[0.14, 0.6]")
              .orElse("0.2", "Lim et al. 2014, doi:10.1103/PhysRevA.89.022307, figure 1"),
          Field.whole("splices", Unit.NONE, "[0, 100000]", "number of splices along the fibre")
              .orElse("0", ASSUMED),
          Field.real("splice_loss_db", Unit.DB, "[0, 10]", "loss of each splice")
              .usually("[0, 0.3]")
              .orElse("0.05", ASSUMED),
          Field.real("excess_loss_db", Unit.DB, "[0, 200]", "loss of connectors and panels")
              .usually("[0, 20]")
              .orElse("0", ASSUMED),
          Field.real("group_index", Unit.NONE, "[1, 4]", "light travels at c / group_index")
              .usually("[1.44, 1.5]")
              .orElse("1.468", ASSUMED),
          SOURCE);

  static final Section DETECTOR =
      Section.of(
          "detector",
          Field.real("efficiency", Unit.NONE, "[0, 1]", "share of photons that make a click")
              .usually("[0.02, 0.98]"),
          Field.real("dark_count_hz", Unit.HZ, "[0, 1e9]", "dark counts per second of open gate")
              .usually("[0, 1e5]"),
          Field.real(
                  "dead_time_ns", Unit.NS, "[0, 1e9]", "how long the receiver is off after a click")
              .usually("[0, 1e5]"),
          Field.real(
                  "after_pulse_probability",
                  Unit.NONE,
                  "[0, 0.999]",
                  "probability that a click is followed by a false one")
              .usually("[0, 0.2]")
              .orElse("0", ASSUMED),
          Field.real(
                  "after_pulse_lifetime_ns", Unit.NS, "(0, 1e12]", "mean delay of that false click")
              .usually("[1, 1e6]")
              .orElse("1000", ASSUMED),
          Field.real(
                  "jitter_ps_fwhm",
                  Unit.PS_FWHM,
                  "[0, 1e6]",
                  "timing jitter, full width at half maximum")
              .usually("[0, 2000]")
              .orElse("0", ASSUMED),
          SOURCE);

  private static final Section CLOCK =
      Section.of(
          "gate clock",
          Field.real("offset_ns", Unit.NS, "[0, 1e6]", "of the gates to the pulses that arrive")
              .usually("[0, 1]")
              .orElse("0", ASSUMED),
          Field.real(
                  "jitter_ps_fwhm",
                  Unit.PS_FWHM,
                  "[0, 1e6]",
                  "of one end's clock against the other's, full width at half maximum")
              .usually("[0, 500]")
              .orElse("0", ASSUMED),
          Field.whole(
                  "time_bins",
                  Unit.NONE,
                  "[1, 2]",
                  "in a gate: 2 where early and late tell the bit")
              .orElse("1", ASSUMED),
          SOURCE);

  private static final Section INTENSITY =
      Section.of(
          "intensity",
          Field.real("mean_photons", Unit.NONE, "[0, 100]", "mean photon number of a pulse")
              .usually("[0, 1]"),
          Field.real("probability", Unit.NONE, "[0, 1]", "with which a pulse gets it"),
          SOURCE);

  private static final Section SECURITY =
      Section.of(
          "security",
          Field.choice(
              "proof", "the finite-key proof that the key length rests on", "lim2014", "rusca2018"),
          Field.real("epsilon_sec", Unit.NONE, "[1e-60, 1)", "bound on the failure of secrecy")
              .usually("[1e-20, 1e-6]")
              .orElse("1e-9", "Rusca et al. 2018, doi:10.1063/1.5023340"),
          Field.real("epsilon_cor", Unit.NONE, "[1e-30, 1)", "bound on the failure of correctness")
              .usually("[1e-20, 1e-6]")
              .orElse("1e-15", "Rusca et al. 2018, doi:10.1063/1.5023340"),
          Field.whole(
                  "block_bits",
                  Unit.BITS,
                  "[1000, 1e8]",
                  "sifted key-basis bits that a block is meant to hold")
              .usually("[1e4, 1e8]"),
          SOURCE);

  static final Section QKD =
      Section.of(
          "qkd",
          Field.choice("protocol", "how the key is made", "bb84-decoy"),
          Field.of(
                  "device",
                  new FieldType.Id(),
                  "a preset of the catalog that supplies what is not written here")
              .optional(),
          Field.real("clock_hz", Unit.HZ, "(0, 1e12]", "pulses per second").usually("[1e5, 1e10]"),
          Field.of("intensities", new ListOf(INTENSITY), "of the source, brightest first"),
          Field.real(
                  "p_key_basis", Unit.NONE, "(0, 1)", "probability of the key basis on each side")
              .usually("[0.4, 0.99]"),
          Field.real("receiver_loss_db", Unit.DB, "[0, 100]", "optical loss before the detectors")
              .usually("[0, 10]")
              .orElse("0", ASSUMED),
          Field.real(
                  "misalignment",
                  Unit.NONE,
                  "[0, 0.5]",
                  "share of the light that takes the wrong exit")
              .usually("[0, 0.05]"),
          Field.real("gate_ns", Unit.NS, "(0, 1e6]", "how long a gate is open")
              .usually("[0.05, 20]"),
          Field.of("detector", new Nested(DETECTOR), "each of the two detectors"),
          Field.of("clock", new Nested(CLOCK), "how well the gates keep time with the pulses")
              .optional(),
          Field.of("security", new Nested(SECURITY), "which proof, and how sure"),
          Field.whole(
                  "preshared_bits",
                  Unit.BITS,
                  "[0, 1e9]",
                  "secret bits that both ends hold at the start, to authenticate the first block")
              .usually("[1024, 1e7]")
              .orElse("4096", ASSUMED),
          Field.whole(
                  "buffer_bits",
                  Unit.BITS,
                  "[0, 1e15]",
                  "key in store at the start, from earlier; preshared as the book sees it")
              .orElse("0", ASSUMED),
          Field.whole(
                  "store_limit_bits",
                  Unit.BITS,
                  "[1000, 1e15]",
                  "what the store holds; beyond that its oldest key expires")
              .optional(),
          SOURCE);

  private DeviceFields() {}
}
