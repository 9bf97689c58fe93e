// SPDX-License-Identifier: Apache-2.0
package yugma.network.problem;

/// What can be wrong with a scenario, one constant per kind; the words for people are rows of the
/// message catalogue under [#id()].
///
/// 10xx the file itself, 11xx its text, 12xx the shape of its values, 13xx what they mean together;
/// 2xxx are warnings.
public enum Code {
  NO_SUCH_FILE(1001),
  IS_A_FOLDER(1002),
  NOT_A_REGULAR_FILE(1003),
  CANNOT_BE_READ(1004),
  NO_SUCH_SCENARIO(1005),
  MALFORMED_SET(1006),
  NO_SUCH_PLACE_TO_SET(1007),

  TOO_LARGE(1101),
  NOT_UTF8(1102),
  BINARY(1103),
  EMPTY(1104),
  SYNTAX(1105),
  TAB(1106),
  TOO_DEEP(1107),
  DUPLICATE_KEY(1108),
  TOO_MANY_VALUES(1109),
  RECURSIVE_ALIAS(1110),
  MORE_THAN_ONE_DOCUMENT(1111),
  COMPLEX_KEY(1112),
  TAG(1113),
  TOO_MANY_PROBLEMS(1114),
  CONTROL_CHARACTER(1115),

  FORMAT_VERSION(1201),
  MISSING_FIELD(1202),
  UNKNOWN_FIELD(1203),
  WRONG_TYPE(1204),
  OUT_OF_RANGE(1205),
  NOT_FINITE(1206),
  NOT_A_NUMBER(1207),
  NOT_WHOLE(1208),
  NOT_A_DURATION(1209),
  NOT_A_CHOICE(1210),
  BAD_ID(1211),
  NOTHING_IN_IT(1212),
  BAD_TEXT(1213),
  FOREIGN_FIELD(1214),
  NOT_A_COUNTRY(1215),
  NOT_A_MOMENT(1216),

  NO_SUCH_NODE(1301),
  NOT_TWO_ENDPOINTS(1302),
  SAME_ENDPOINTS(1303),
  QKD_WITHOUT_LINK(1304),
  NO_SUCH_TARGET(1305),
  INTENSITY_COUNT(1306),
  PROBABILITY_SUM(1307),
  INTENSITIES_NOT_FALLING(1308),
  SIGNAL_TOO_WEAK(1309),
  GATE_TOO_LONG(1310),
  NO_SUCH_DEVICE(1311),
  NO_SUCH_SOURCE(1312),
  RESERVED_SOURCE(1313),
  SOURCE_OF_NOTHING(1314),
  TIME_ORDER(1315),
  BEYOND_THE_FIBRE(1316),
  NO_SUCH_METRIC(1317),
  GOAL_WITHOUT_BOUND(1318),
  GOAL_BOUNDS_CROSS(1319),
  HALF_A_POSITION(1320),
  OVERLAPPING_ATTACKS(1321),
  NOT_ONE_EVENT(1322),
  NOT_A_DOWNLINK(1323),
  NOT_ONE_RATE(1324),
  MESSAGE_WITHOUT_LENGTH(1325),
  STATION_WITHOUT_POSITION(1326),
  TAP_IN_FREE_SPACE(1327),
  SATELLITE_AT_THE_END(1328),
  REQUEST_NOT_WHOLE_KEYS(1329),
  NO_SUCH_DEMAND(1330),

  UNUSUAL(2101),
  SHORTER_THAN_GREAT_CIRCLE(2102),
  JITTER_BEYOND_GATE(2103),
  UNUSED_SOURCE(2104),
  LINK_WITHOUT_QKD(2105),
  UNUSED_DEFAULT(2106),
  UNUSED_NODE(2107),
  AFTER_THE_END(2108),
  GREAT_CIRCLE_LENGTH(2109);

  private final int number;

  Code(int number) {
    this.number = number;
  }

  /// The stable name that people quote, such as `YG-1203`.
  public String id() {
    return "YG-" + number;
  }

  /// Whether it stops a run.
  public Severity severity() {
    return number < 2000 ? Severity.ERROR : Severity.WARNING;
  }

  /// Whether it is about the command that was typed rather than about the content of a scenario.
  public boolean isUsage() {
    return number < 1100 && this != NO_SUCH_PLACE_TO_SET;
  }
}
