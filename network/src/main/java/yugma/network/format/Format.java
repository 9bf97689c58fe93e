// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import yugma.network.format.FieldType.Duration;
import yugma.network.format.FieldType.ListOf;
import yugma.network.format.FieldType.MapOf;
import yugma.network.format.FieldType.Nested;
import yugma.network.format.FieldType.Texts;

/// The table of fields: version 1 of the scenario file and of the files of devices and hardware.
///
/// The reader, the JSON Schema, the suggestions and the list of defaults all come from here.
public final class Format {
  /// The version that this table describes.
  public static final int VERSION = 1;

  /// The id that says a value was assumed rather than taken from somewhere.
  public static final String ASSUMED = "assumed";

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
              .orElse("auto", ASSUMED),
          Field.of("start_utc", new FieldType.Moment(), "what simulated time 0 is, for the Sun")
              .orElse("2026-03-20T00:00:00Z", ASSUMED));

  private static final Section DEFAULTS =
      Section.of(
          "defaults",
          Field.of("fibre", new Nested(DeviceFields.FIBRE), "for every link").optional(),
          Field.of("detector", new Nested(DeviceFields.DETECTOR), "for every qkd entry").optional(),
          Field.of("qkd", new Nested(DeviceFields.QKD), "for every qkd entry").optional(),
          Field.of("beam", new Nested(SiteFields.BEAM), "for every downlink").optional(),
          Field.of("memory", new Nested(EntanglementFields.MEMORY), "for every node on the ground")
              .optional(),
          Field.of(
                  "processor",
                  new Nested(EntanglementFields.PROCESSOR),
                  "for every node on the ground")
              .optional(),
          Field.of("emitter", new Nested(HeraldingFields.EMITTER), "for every node on the ground")
              .optional(),
          Field.of("heralding", new Nested(HeraldingFields.HERALDED), "for every heralded link")
              .optional(),
          Field.of(
                  "hardware",
                  new FieldType.Id(),
                  "a preset for every node on the ground and every heralded link")
              .optional());

  private static final Section HEAD =
      Section.of(
          "scenario",
          Field.whole("yugma", Unit.NONE, "[1, 1]", "version of the file format"),
          Field.of("name", new FieldType.Id(), "of the scenario"),
          CommonFields.TITLE,
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
              Field.of("nodes", new MapOf(SiteFields.NODE), "the sites, by id"),
              Field.of("links", new MapOf(SiteFields.LINK), "what joins them, by id"),
              Field.of(
                      "qkd",
                      new MapOf(DeviceFields.QKD),
                      "key distribution over a link, by the link's id")
                  .optional(),
              Field.of(
                      "entanglement",
                      new Nested(EntanglementFields.ENTANGLEMENT),
                      "entangled pairs: links that herald them, and who asks for them")
                  .optional(),
              Field.of("demands", new MapOf(DemandFields.DEMAND), "who needs key with whom, by id")
                  .optional(),
              Field.of("events", new ListOf(EventFields.EVENT), "what happens to the network")
                  .optional(),
              Field.of("goals", new ListOf(GOAL), "bounds that the result shall keep").optional(),
              Field.of("run", new Nested(RUN), "how to run it")));

  /// A device file of the catalog.
  public static final Section DEVICE =
      HEAD.and(
          Section.of(
              "device",
              Field.of("device", new Nested(DeviceFields.QKD), "the fields of a qkd entry")));

  /// A hardware file of the catalog.
  public static final Section HARDWARE =
      HEAD.and(
          Section.of(
              "hardware file",
              Field.of(
                  "hardware",
                  new Nested(HeraldingFields.PRESET),
                  "memory, processor and emitter of a node, and what is between two of them")));

  private Format() {}
}
