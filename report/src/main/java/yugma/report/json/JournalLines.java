// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import yugma.kernel.journal.Journal;
import yugma.kernel.time.Time;

/// A journal as JSON lines: one object for each entry, with the time in seconds, its place in the
/// journal and what it is (`block`, `state`, `rerouted`, `transferred` …).
public final class JournalLines {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(
              new SimpleModule()
                  .addSerializer(Time.class, new InSeconds())
                  .addSerializer(Enum.class, new InLowerCase()))
          .build();

  private JournalLines() {}

  /// One entry, without a line end.
  public static String of(Journal.Line line) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("time_s", line.time().seconds());
    object.put("sequence", line.sequence());
    object.put("entry", kind(line.entry().getClass().getSimpleName()));
    object.setAll((ObjectNode) MAPPER.valueToTree(line.entry()));
    return MAPPER.writeValueAsString(object);
  }

  private static String kind(String name) {
    return name.replaceFirst("Entry$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static final class InSeconds extends StdSerializer<Time> {
    InSeconds() {
      super(Time.class);
    }

    @Override
    public void serialize(Time time, JsonGenerator generator, SerializationContext context) {
      generator.writeNumber(time.seconds());
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class InLowerCase extends StdSerializer<Enum> {
    InLowerCase() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum constant, JsonGenerator generator, SerializationContext context) {
      generator.writeString(constant.name().toLowerCase(Locale.ROOT));
    }
  }
}
