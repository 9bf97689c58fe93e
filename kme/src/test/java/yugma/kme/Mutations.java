// SPDX-License-Identifier: Apache-2.0
package yugma.kme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Valid messages of JSON with bytes changed, lost, repeated and mixed, and values exchanged for
/// odd ones, under a fixed seed.
public final class Mutations {
  private static final String TOKENS = "{}[]:,\"\\/0123456789-+.eEtrufalsn \t\n\0";

  /// Whatever is no name of a member.
  private static final Pattern VALUE =
      Pattern.compile("\"[^\"]*+\"(?!:)|-?[0-9][0-9.eE+-]*|true|false|null");

  private static final List<String> ODD =
      List.of(
          "null",
          "-1",
          "0",
          "2147483647",
          "-2147483648",
          "9223372036854775807",
          "99999999999999999999",
          "1e400",
          "0.5",
          "true",
          "\"\"",
          "\"\\u0000\"",
          "\"" + "x".repeat(5000) + "\"",
          "[]",
          "[null]",
          "{}",
          "{\"\":null}",
          "[".repeat(5000));

  private final Random random;
  private final List<byte[]> samples;

  /// @param samples may grow while it is used
  public Mutations(long seed, List<byte[]> samples) {
    this.random = new Random(seed);
    this.samples = samples;
  }

  /// One of the samples, changed in one to three places.
  public byte[] next() {
    byte[] bytes = pick(samples).clone();
    int changes = 1 + random.nextInt(3);
    for (int c = 0; c < changes && bytes.length > 0; c++) {
      bytes = changed(bytes);
    }
    return bytes;
  }

  /// Any of a list.
  public <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private byte[] changed(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(12)) {
      case 0 -> with(bytes, at, (byte) random.nextInt(256));
      case 1 -> with(bytes, at, (byte) TOKENS.charAt(random.nextInt(TOKENS.length())));
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> {
        byte[] other = pick(samples);
        yield joined(bytes, at, other, random.nextInt(other.length));
      }
      case 4 -> joined(bytes, at, bytes, random.nextInt(bytes.length));
      case 5 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
      case 6, 7 -> exchanged(bytes, pick(ODD));
      default -> exchanged(bytes, anyValue(pick(samples)));
    };
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private byte[] exchanged(byte[] bytes, String by) {
    List<MatchResult> values = values(bytes);
    if (values.isEmpty()) {
      return bytes;
    }
    MatchResult old = pick(values);
    String text = text(bytes);
    return (text.substring(0, old.start()) + by + text.substring(old.end()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String anyValue(byte[] bytes) {
    List<MatchResult> values = values(bytes);
    return values.isEmpty() ? "" : pick(values).group();
  }

  private static List<MatchResult> values(byte[] bytes) {
    return VALUE.matcher(text(bytes)).results().toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] head, int to, byte[] tail, int from) {
    byte[] whole = Arrays.copyOf(head, to + tail.length - from);
    System.arraycopy(tail, from, whole, to, tail.length - from);
    return whole;
  }
}
