// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import static yugma.network.format.CommonFields.SOURCE;
import static yugma.network.format.CommonFields.TITLE;
import static yugma.network.format.Format.ASSUMED;

import yugma.network.format.FieldType.Ids;
import yugma.network.format.FieldType.Nested;

/// The fields of sites and of what joins them.
final class SiteFields {
  private static final String[] ON_THE_GROUND = {
    "end_node", "repeater", "trusted_node", "ground_station"
  };

  static final Section NODE =
      Section.of(
          "node",
          Field.choice(
              "kind",
              "what the site does",
              "end_node",
              "repeater",
              "trusted_node",
              "ground_station",
              "satellite"),
          Field.real("lat_deg", Unit.DEG, "[-90, 90]", "latitude, degrees north")
              .optional()
              .when("kind", ON_THE_GROUND),
          Field.real("lon_deg", Unit.DEG, "[-180, 180]", "longitude, degrees east")
              .optional()
              .when("kind", ON_THE_GROUND),
          Field.of("country", new FieldType.Country(), "whose law it is under, ISO 3166: CH")
              .optional(),
          Field.of("operator", new FieldType.Id(), "who runs it").optional(),
          Field.choice(
                  "trust",
                  "who answers for it; untrusted sites never relay key",
                  "owner",
                  "operator",
                  "untrusted")
              .orElse("operator", ASSUMED),
          Field.real("p_clear", Unit.NONE, "[0, 1]", "share of hours with a clear sky")
              .when("kind", "ground_station"),
          Field.choice("light", "when its telescope may look up", "night", "always")
              .orElse("night", ASSUMED)
              .when("kind", "ground_station"),
          Field.real("altitude_km", Unit.KM, "[150, 50000]", "of its circular orbit")
              .usually("[300, 2000]")
              .when("kind", "satellite"),
          Field.real("inclination_deg", Unit.DEG, "[0, 180]", "of its orbit")
              .when("kind", "satellite"),
          Field.real(
                  "ascending_node_deg",
                  Unit.DEG,
                  "[-180, 360]",
                  "longitude east under its ascending node at the start")
              .when("kind", "satellite"),
          Field.real(
                  "argument_of_latitude_deg",
                  Unit.DEG,
                  "[0, 360]",
                  "how far it is past that node at the start")
              .when("kind", "satellite"),
          Field.of(
                  "hardware",
                  new FieldType.Id(),
                  "a preset of the catalog that supplies memory, processor and emitter")
              .optional()
              .when("kind", ON_THE_GROUND),
          Field.of("memory", new Nested(EntanglementFields.MEMORY), "its qubits that store")
              .optional()
              .when("kind", ON_THE_GROUND),
          Field.of(
                  "processor",
                  new Nested(EntanglementFields.PROCESSOR),
                  "what it does with stored qubits; {} for no errors, in no time")
              .optional()
              .when("kind", ON_THE_GROUND),
          Field.of("emitter", new Nested(HeraldingFields.EMITTER), "its light, for heralding")
              .optional()
              .when("kind", ON_THE_GROUND),
          TITLE,
          SOURCE);

  static final Section BEAM =
      Section.of(
          "beam",
          Field.real("wavelength_nm", Unit.NM, "[200, 20000]", "of the light")
              .usually("[400, 1700]"),
          Field.real("divergence_urad", Unit.URAD, "[0.01, 1e5]", "of the beam, far away")
              .usually("[1, 100]"),
          Field.choice(
              "divergence_convention",
              "what that number is: half or full angle at 1/e² of the intensity, or the full"
                  + " angle of a uniform disc",
              "half_angle_1e2",
              "full_angle_1e2",
              "area_ratio"),
          Field.real("pointing_jitter_urad", Unit.URAD, "[0, 1e4]", "rms in each axis")
              .usually("[0, 10]")
              .orElse("0", ASSUMED),
          Field.real("receiver_aperture_m", Unit.M, "[0.01, 20]", "diameter of the telescope")
              .usually("[0.1, 2]"),
          Field.real(
              "zenith_transmission", Unit.NONE, "(0, 1]", "of the clear atmosphere, straight up"),
          Field.real("optics_loss_db", Unit.DB, "[0, 60]", "of both telescopes and the tracking")
              .usually("[0, 20]")
              .orElse("0", ASSUMED),
          Field.real("field_of_view_urad", Unit.URAD, "[0.1, 1e5]", "full angle of the receiver")
              .usually("[5, 500]")
              .orElse("20", "Wallnöfer et al. 2022: 3.14e-10 sr"),
          Field.real("filter_nm", Unit.NM, "[1e-4, 1000]", "width of the receiver's filter")
              .usually("[0.01, 10]")
              .orElse("1", ASSUMED),
          Field.real(
                  "sky_radiance_night_w_per_m2_sr_um",
                  Unit.NONE,
                  "[0, 1e4]",
                  "brightness of the night sky")
              .orElse("1.5e-5", "Wallnöfer et al. 2022: 1e-7 of daylight"),
          Field.real(
                  "sky_radiance_day_w_per_m2_sr_um",
                  Unit.NONE,
                  "[0, 1e4]",
                  "brightness of the sky by day")
              .orElse("150", "Wallnöfer et al. 2022"),
          Field.real("min_elevation_deg", Unit.DEG, "[1, 89]", "below it the beam stays off")
              .usually("[5, 45]")
              .orElse("20", ASSUMED),
          SOURCE);

  static final Section LINK =
      Section.of(
              "link",
              Field.of("endpoints", new Ids(), "its two nodes; the first sends the light"),
              Field.choice("medium", "what it is made of", "fibre", "downlink")
                  .orElse("fibre", ASSUMED),
              Field.real("length_km", Unit.KM, "[0, 20000]", "length along the fibre")
                  .usually("[0.001, 600]")
                  .when("medium", "fibre"))
          .and(DeviceFields.FIBRE.when("medium", "fibre"))
          .and(
              Section.of(
                  "link",
                  Field.of("beam", new Nested(BEAM), "the light from the satellite")
                      .when("medium", "downlink")));

  private SiteFields() {}
}
