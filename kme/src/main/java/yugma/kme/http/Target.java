// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a request asks for.
///
/// @param rawPath as it was sent, percent-encoded, beginning with `/`
/// @param rawQuery as it was sent, without `?`; empty where there is none
/// @param segments of the path, decoded: a `/` inside one was encoded
/// @param query parameters, decoded, each with its values in order
public record Target(
    String rawPath, String rawQuery, List<String> segments, Map<String, List<String>> query) {
  private static final String UNSAFE = "\"<>\\^`{|}#";

  /// Reads the target of a request line.
  ///
  /// @param text `/path?query`, or the same behind `https://host`
  static Target parse(String text) throws Malformed {
    String local = withoutHost(text);
    for (int at = 0; at < local.length(); at++) {
      char each = local.charAt(at);
      if (each <= ' ' || each >= 0x7f || UNSAFE.indexOf(each) >= 0) {
        throw new Malformed("the path holds a character that must be percent-encoded");
      }
    }
    int mark = local.indexOf('?');
    String path = mark < 0 ? local : local.substring(0, mark);
    String query = mark < 0 ? "" : local.substring(mark + 1);
    return new Target(path, query, segments(path), parameters(query));
  }

  private static String withoutHost(String text) throws Malformed {
    if (text.startsWith("/")) {
      return text;
    }
    int scheme = text.regionMatches(true, 0, "https://", 0, 8) ? 8 : 0;
    scheme = text.regionMatches(true, 0, "http://", 0, 7) ? 7 : scheme;
    int slash = text.indexOf('/', scheme);
    if (scheme == 0 || slash == scheme) {
      throw new Malformed("the path must begin with /");
    }
    return slash < 0 ? "/" : text.substring(slash);
  }

  private static List<String> segments(String path) throws Malformed {
    List<String> segments = new ArrayList<>();
    int from = 1;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      String segment = decoded(path.substring(from, to), false);
      if (segment.equals(".") || segment.equals("..")) {
        throw new Malformed("the path must not hold . or ..");
      }
      segments.add(segment);
      from = to + 1;
    }
    return Collections.unmodifiableList(segments);
  }

  private static Map<String, List<String>> parameters(String query) throws Malformed {
    if (query.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String each : query.split("&", -1)) {
      if (!each.isEmpty()) {
        int equal = each.indexOf('=');
        String name = decoded(equal < 0 ? each : each.substring(0, equal), true);
        String value = equal < 0 ? "" : decoded(each.substring(equal + 1), true);
        found.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static String decoded(String text, boolean isQuery) throws Malformed {
    if (text.indexOf('%') < 0) {
      return isQuery ? text.replace('+', ' ') : text;
    }
    byte[] bytes = new byte[text.length()];
    int count = 0;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == '%') {
        bytes[count++] = (byte) encoded(text, at);
        at += 2;
      } else {
        bytes[count++] = (byte) (isQuery && each == '+' ? ' ' : each);
      }
    }
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count)).toString();
      if (decoded.chars().anyMatch(Character::isISOControl)) {
        throw new Malformed("a control character in the path or in a parameter");
      }
      return decoded;
    } catch (CharacterCodingException _) {
      throw new Malformed("percent-encoding that is not UTF-8");
    }
  }

  private static int encoded(String text, int at) throws Malformed {
    int high = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw new Malformed("% without two hexadecimal digits behind it");
    }
    return high << 4 | low;
  }
}
