// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;

/// Reads one JSON object that may be anything at all, once, from front to back.
final class JsonReading {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxStringLength(4096)
                  .maxNameLength(256)
                  .maxNumberLength(64)
                  .maxTokenCount(100_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final byte[] source;
  private final JsonParser parser;

  private JsonReading(byte[] source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /// Takes a member of an object; it must read or skip the value.
  interface Member {
    void take(String name, JsonReading value) throws MalformedException;
  }

  /// Takes an item of a list; it must read or skip it.
  interface Item {
    void take(JsonReading value) throws MalformedException;
  }

  /// Reads a document that is one object.
  static void document(byte[] bytes, Member member) throws MalformedException {
    for (byte octet : bytes) {
      if (octet == 0) {
        throw new MalformedException("the body must be UTF-8, which holds no zero byte here");
      }
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      JsonReading reading = new JsonReading(bytes, parser);
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new MalformedException("the body must be a JSON object");
      }
      reading.object(member);
      if (parser.nextToken() != null) {
        throw new MalformedException("something follows the JSON object");
      }
    } catch (JacksonException e) {
      // Its own message may quote what was sent.
      String where =
          Optional.ofNullable(e.getLocation())
              .map(at -> ", line " + at.getLineNr() + ", column " + at.getColumnNr())
              .orElse("");
      throw new MalformedException(
          "the body is no JSON that can be read here"
              + where
              + "; names must not repeat, and nesting ends at 16");
    }
  }

  /// Reads an object.
  void object(Member member) throws MalformedException {
    expect(JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      member.take(name, this);
    }
  }

  /// Reads a list; null is an empty one.
  void list(Item item) throws MalformedException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.START_ARRAY, "a list");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      item.take(this);
    }
  }

  int integer() throws MalformedException {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    if (parser.getNumberType() != NumberType.INT) {
      throw new MalformedException(name() + " is out of range");
    }
    return parser.getIntValue();
  }

  String text() throws MalformedException {
    expect(JsonToken.VALUE_STRING, "a text");
    return parser.getString();
  }

  /// Whether a text comes next.
  boolean isText() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  /// A secret in base64; its characters are read from the source alone, and not copied.
  Secret base64(Slab slab) throws MalformedException {
    expect(JsonToken.VALUE_STRING, "a text");
    int from = (int) parser.currentTokenLocation().getByteOffset() + 1;
    byte[] text = base64Text(from);
    try {
      // The decoder of the JDK does without padding.
      if (text.length % 4 != 0) {
        throw new MalformedException(name() + " must be padded base64");
      }
      return slab.adopt(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException _) {
      throw new MalformedException(name() + " must be base64");
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /// Up to the closing quote; some write a solidus as `\/`.
  private byte[] base64Text(int from) {
    int to = from;
    int escapes = 0;
    while (to < source.length && source[to] != '"') {
      escapes += source[to] == '\\' ? 1 : 0;
      to++;
    }
    byte[] text = new byte[to - from - escapes];
    for (int at = from, put = 0; at < to; at++) {
      if (source[at] != '\\') {
        text[put++] = source[at];
      }
    }
    return text;
  }

  void skip() {
    parser.skipChildren();
  }

  private void expect(JsonToken token, String description) throws MalformedException {
    if (parser.currentToken() != token) {
      throw new MalformedException(name() + " must be " + description);
    }
  }

  /// Of the member that is read, or of the list around it; quoted only in answers to whoever sent
  /// it.
  private String name() {
    JsonParser at = parser;
    String name = at.currentName();
    if (name == null && at.streamReadContext().getParent() != null) {
      name = at.streamReadContext().getParent().currentName();
    }
    return name == null ? "the body" : name;
  }
}
