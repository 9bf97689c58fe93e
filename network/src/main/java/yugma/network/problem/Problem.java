// SPDX-License-Identifier: Apache-2.0
package yugma.network.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One thing that is wrong or doubtful: a code, a place, and the words to fill its message with.
///
/// @param code what kind
/// @param place where
/// @param arguments by name, as the message catalogue uses them; each is cut to 400 characters
public record Problem(Code code, Place place, Map<String, String> arguments) {
  private static final int LONGEST_ARGUMENT = 400;

  public Problem {
    Map<String, String> clipped = new LinkedHashMap<>();
    arguments.forEach((name, value) -> clipped.put(name, clipped(value)));
    arguments = Collections.unmodifiableMap(clipped);
  }

  /// A problem with its arguments as name, value, name, value.
  public static Problem of(Code code, Place place, String... arguments) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      map.put(arguments[i], arguments[i + 1]);
    }
    return new Problem(code, place, map);
  }

  private static String clipped(String text) {
    return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
  }

  public Severity severity() {
    return code.severity();
  }
}
