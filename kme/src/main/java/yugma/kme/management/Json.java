// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;

/// Records as JSON, names in snake case.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private Json() {}

  /// The text of a record, in one line.
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// A record as what is asked for.
  public static Reply reply(Object value) {
    return reply(200, value);
  }

  public static Reply reply(int status, Object value) {
    return Reply.json(status, text(value));
  }

  /// A message for people.
  static Reply message(int status, String text) {
    return reply(status, Map.of("message", text));
  }

  /// What the body of a request says.
  ///
  /// @param sample shows what a body must look like
  public static <T> T body(Request request, Class<T> type, String sample) throws RefusedException {
    try {
      T read = MAPPER.readValue(new String(request.body(), StandardCharsets.UTF_8), type);
      if (read != null) {
        return read;
      }
    } catch (JacksonException _) {
      // Told below; the message of the parser would repeat the body.
    }
    throw RefusedException.malformed("the body must be JSON like " + sample);
  }
}
