// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.List;
import java.util.regex.Pattern;

/// What a cell can mean, with the headings under which other programs keep it. A heading with `+`
/// means it only together with a unit.
enum Meaning {
  ID(Measure.TEXT, "id node_id link_id edge_id"),
  TITLE(Measure.TEXT, "title label name node city site link title_en"),
  TITLE_GU(Measure.TEXT, "title_gu"),
  TITLE_HI(Measure.TEXT, "title_hi"),
  LATITUDE(Measure.ANGLE, "lat latitude y"),
  LONGITUDE(Measure.ANGLE, "lon lng long longitude x"),
  COUNTRY(Measure.TEXT, "country country_code country_name"),
  OPERATOR(Measure.TEXT, "operator owner provider"),
  KIND(Measure.TEXT, "kind"),
  TRUST(Measure.TEXT, "trust"),
  FROM(Measure.TEXT, "from source src a start node1 node_1 node_a endpoint1 endpoint_a end_a"),
  TO(
      Measure.TEXT,
      "to target dst dest destination b end node2 node_2 node_b endpoint2 endpoint_b end_b"),
  FROM_LATITUDE(Measure.ANGLE, "lat1 lat_1"),
  FROM_LONGITUDE(Measure.ANGLE, "lon1 lon_1"),
  TO_LATITUDE(Measure.ANGLE, "lat2 lat_2"),
  TO_LONGITUDE(Measure.ANGLE, "lon2 lon_2"),
  MEDIUM(Measure.TEXT, "medium"),
  LENGTH(
      Measure.LENGTH,
      "length distance dist len fibre_length fiber_length cable_length path_length route_length link_length span_length"),
  /// Length along a drawn line, km; no heading, only geometry.
  LINE_LENGTH(Measure.LENGTH, ""),
  ATTENUATION(Measure.ATTENUATION, "attenuation att alpha fibre_attenuation loss_rate +loss"),
  LOSS(Measure.LOSS, "loss total_loss link_loss span_loss +attenuation"),
  EXCESS_LOSS(Measure.LOSS, "excess_loss connector_loss"),
  SPLICES(Measure.NUMBER, "splices"),
  SPLICE_LOSS(Measure.LOSS, "splice_loss"),
  GROUP_INDEX(Measure.NUMBER, "group_index");

  private static final Pattern BLANK = Pattern.compile(" ");

  private final Measure measure;
  private final String words;

  Meaning(Measure measure, String words) {
    this.measure = measure;
    this.words = words;
  }

  Measure measure() {
    return measure;
  }

  List<String> words() {
    return words.isEmpty() ? List.of() : BLANK.splitAsStream(words).toList();
  }

  /// Whether an item of a role can have it.
  boolean fits(Role role) {
    return switch (this) {
      case ID, TITLE -> true;
      case TITLE_GU, TITLE_HI, LATITUDE, LONGITUDE, COUNTRY, OPERATOR, KIND, TRUST ->
          role == Role.NODE;
      case FROM,
          TO,
          FROM_LATITUDE,
          FROM_LONGITUDE,
          TO_LATITUDE,
          TO_LONGITUDE,
          MEDIUM,
          LENGTH,
          LINE_LENGTH,
          ATTENUATION,
          LOSS,
          EXCESS_LOSS,
          SPLICES,
          SPLICE_LOSS,
          GROUP_INDEX ->
          role == Role.LINK;
    };
  }
}
