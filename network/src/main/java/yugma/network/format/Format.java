// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import yugma.network.format.FieldType.Citation;
import yugma.network.format.FieldType.Duration;
import yugma.network.format.FieldType.Ids;
import yugma.network.format.FieldType.ListOf;
import yugma.network.format.FieldType.MapOf;
import yugma.network.format.FieldType.Nested;
import yugma.network.format.FieldType.Texts;

/// The table of fields: version 1 of the scenario file and of the device file.
///
/// The reader, the JSON Schema, the suggestions and the list of defaults all come from here.
public final class Format {
  /// The version that this table describes.
  public static final int VERSION = 1;

  /// The id that says a value was assumed rather than taken from somewhere.
  public static final String ASSUMED = "assumed";

  private static final Field SOURCE =
      Field.of(
              "source",
              new Citation(),
              "where the values beside it come from: an id of 'sources', 'assumed', or a map from"
                  + " field to id")
          .optional();

  private static final Field TITLE =
      Field.of("title", new Texts(), "a name for people, by language: {en: …, gu: …, hi: …}")
          .optional();

  private static final Section FIBRE =
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

  private static final Section DETECTOR =
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

  private static final Section QKD =
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
          Field.of("security", new Nested(SECURITY), "which proof, and how sure"),
          Field.whole(
                  "preshared_bits",
                  Unit.BITS,
                  "[0, 1e9]",
                  "secret bits that both ends hold at the start, to authenticate the first block")
              .usually("[1024, 1e7]")
              .orElse("4096", ASSUMED),
          SOURCE);

  private static final Section NODE =
      Section.of(
          "node",
          Field.choice("kind", "what the site does", "end_node"),
          Field.real("lat_deg", Unit.DEG, "[-90, 90]", "latitude, degrees north").optional(),
          Field.real("lon_deg", Unit.DEG, "[-180, 180]", "longitude, degrees east").optional(),
          TITLE,
          SOURCE);

  private static final Section LINK =
      Section.of(
              "link",
              Field.of("endpoints", new Ids(), "its two nodes; the first sends the light"),
              Field.choice("medium", "what it is made of", "fibre").orElse("fibre", ASSUMED),
              Field.real("length_km", Unit.KM, "[0, 20000]", "length along the fibre")
                  .usually("[0.001, 600]"))
          .and(FIBRE);

  private static final Section EVENT =
      Section.of(
          "event",
          Field.of("at", new Duration(), "when it begins"),
          Field.of("until", new Duration(), "when it ends").orDerived("the end of the run"),
          Field.choice("attack", "what the eavesdropper does", "intercept_resend"),
          Field.of("target", new FieldType.Id(), "the link that she sits on"),
          Field.real("position_km", Unit.KM, "[0, 20000]", "where, from the sender")
              .orDerived("the middle of the fibre"),
          Field.real("fraction", Unit.NONE, "[0, 1]", "share of the pulses that she takes"),
          Field.choice("basis", "how she picks her basis", "uniform", "key_basis", "breidbart")
              .orElse("uniform", ASSUMED),
          Field.real("resend_mean_photons", Unit.NONE, "[0, 100]", "mean photons that she sends on")
              .usually("[0, 10]")
              .orElse("1", ASSUMED),
          Field.real("efficiency", Unit.NONE, "[0, 1]", "of each of her two detectors")
              .orElse("1", ASSUMED),
          Field.real(
                  "dark_probability", Unit.NONE, "[0, 0.999]", "of each of her detectors per pulse")
              .orElse("0", ASSUMED),
          SOURCE);

  private static final Section GOAL =
      Section.of(
          "goal",
          Field.of("metric", new FieldType.Text(), "path of a number in result.json"),
          Field.real("min", Unit.NONE, "[-1e300, 1e300]", "the smallest value that will do")
              .optional(),
          Field.real("max", Unit.NONE, "[-1e300, 1e300]", "the largest value that will do")
              .optional());

  private static final Section RUN =
      Section.of(
          "run",
          // 2^53 - 1: what every reader of JSON keeps exact.
          Field.whole("seed", Unit.NONE, "[0, 9007199254740991]", "of every random stream")
              .orElse("1", ASSUMED),
          Field.of("sim_time", new Duration(), "simulated time from start to end"),
          Field.choice(
                  "detail", "how much of each link is drawn", "auto", "photons", "rates", "pulses")
              .orElse("auto", ASSUMED));

  private static final Section DEFAULTS =
      Section.of(
          "defaults",
          Field.of("fibre", new Nested(FIBRE), "for every link").optional(),
          Field.of("detector", new Nested(DETECTOR), "for every qkd entry").optional(),
          Field.of("qkd", new Nested(QKD), "for every qkd entry").optional());

  private static final Section HEAD =
      Section.of(
          "scenario",
          Field.whole("yugma", Unit.NONE, "[1, 1]", "version of the file format"),
          Field.of("name", new FieldType.Id(), "of the scenario"),
          TITLE,
          Field.of("sources", new Texts(), "references that values cite, by id").optional());

  /// A scenario file.
  public static final Section SCENARIO =
      HEAD.and(
          Section.of(
              "scenario",
              Field.of(
                      "defaults",
                      new Nested(DEFAULTS),
                      "values for all that do not write their own")
                  .optional(),
              Field.of("nodes", new MapOf(NODE), "the sites, by id"),
              Field.of("links", new MapOf(LINK), "what joins them, by id"),
              Field.of("qkd", new MapOf(QKD), "key distribution over a link, by the link's id")
                  .optional(),
              Field.of("events", new ListOf(EVENT), "what happens to the links").optional(),
              Field.of("goals", new ListOf(GOAL), "bounds that the result shall keep").optional(),
              Field.of("run", new Nested(RUN), "how to run it")));

  /// A device file of the catalog.
  public static final Section DEVICE =
      HEAD.and(
          Section.of("device", Field.of("device", new Nested(QKD), "the fields of a qkd entry")));

  private Format() {}
}
