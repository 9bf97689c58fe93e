// SPDX-License-Identifier: Apache-2.0
package yugma.kme.peer;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// Requests and replies as frames of bytes; the page of the package has the format.
public final class Frames {
  /// Bytes of one message, at most.
  public static final int MOST_BYTES = 1 << 20;

  /// Each message says which it is.
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Named {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Request.class, Named.class)
          .addMixIn(Reply.class, Named.class)
          .addModule(
              names(new SimpleModule(), KmeId.class, KmeId::new)
                  .addKeyDeserializer(KmeId.class, keys(KmeId::new)))
          .addModule(names(new SimpleModule("sae"), SaeId.class, SaeId::new))
          .addModule(names(new SimpleModule("segment"), SegmentId.class, SegmentId::parse))
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .withCoercionConfigDefaults(
              blank ->
                  blank
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                      .setAcceptBlankAsEmpty(false))
          .build();

  private Frames() {}

  /// The frame's JSON.
  public static byte[] bytes(Object message) {
    return JSON.writeValueAsBytes(message);
  }

  /// A request from bytes that may be anything; empty where they are none.
  public static Optional<Request> request(byte[] bytes) {
    return read(bytes, Request.class);
  }

  /// A reply from bytes that may be anything; empty where they are none.
  public static Optional<Reply> reply(byte[] bytes) {
    return read(bytes, Reply.class);
  }

  private static <T> Optional<T> read(byte[] bytes, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(bytes, type));
    } catch (JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Writes a frame.
  public static void write(DataOutputStream out, byte[] message) throws IOException {
    if (message.length > MOST_BYTES) {
      throw new IOException("a message of " + message.length + " bytes is too long");
    }
    out.writeInt(message.length);
    out.write(message);
  }

  /// Reads a frame.
  ///
  /// @throws EOFException at the end
  public static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("a message of " + length + " bytes is announced, too long");
    }
    byte[] message = new byte[length];
    in.readFully(message);
    return message;
  }

  private static <T> SimpleModule names(
      SimpleModule module, Class<T> type, Function<String, T> parse) {
    return module
        .addSerializer(
            type,
            new StdSerializer<T>(type) {
              @Override
              public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
              }
            })
        .addDeserializer(
            type,
            new StdDeserializer<T>(type) {
              @Override
              public T deserialize(JsonParser in, DeserializationContext context) {
                return parse.apply(in.getString());
              }
            });
  }

  private static KeyDeserializer keys(Function<String, Object> parse) {
    return new KeyDeserializer() {
      @Override
      public Object deserializeKey(String key, DeserializationContext context) {
        return parse.apply(key);
      }
    };
  }
}
