// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problems;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;

/// A file as bytes and then as text, refused before it can do harm.
public final class SourceFile {
  /// No scenario written by people comes near: 4 MiB.
  static final int LARGEST = 4 << 20;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SourceFile() {}

  /// The bytes of a regular file; devices, pipes and folders are never opened.
  ///
  /// @param largest in bytes; a larger file is refused
  public static Optional<byte[]> bytes(Path file, int largest, Problems problems) {
    Place place = new Place.InFile(file.toString());
    if (!Files.exists(file)) {
      Path longer = Path.of(file + ".yugma.yaml");
      if (Files.isRegularFile(longer)) {
        problems.add(Code.NO_SUCH_FILE, place, "suggestion", longer.toString());
      } else {
        problems.add(Code.NO_SUCH_FILE, place);
      }
    } else if (Files.isDirectory(file)) {
      problems.add(Code.IS_A_FOLDER, place);
    } else if (!Files.isRegularFile(file)) {
      problems.add(Code.NOT_A_REGULAR_FILE, place);
    } else {
      return content(file, place, largest, problems);
    }
    return Optional.empty();
  }

  private static Optional<byte[]> content(Path file, Place place, int largest, Problems problems) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(largest + 1);
      return Optional.of(bytes).filter(read -> isSmall(read, place, largest, problems));
    } catch (IOException e) {
      problems.add(Code.CANNOT_BE_READ, place, "reason", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static boolean isSmall(byte[] bytes, Place place, int largest, Problems problems) {
    if (bytes.length > largest) {
      problems.add(Code.TOO_LARGE, place, "limit", largest / (1 << 20) + " MiB");
    }
    return bytes.length <= largest;
  }

  /// The text of bytes in UTF-8; a byte order mark is dropped.
  ///
  /// @param largest in bytes; more are refused
  public static Optional<SourceText> text(
      String name, byte[] bytes, int largest, Problems problems) {
    Place place = new Place.InFile(name);
    if (!isSmall(bytes, place, largest, problems)) {
      return Optional.empty();
    }
    for (byte one : bytes) {
      if (one == 0) {
        problems.add(Code.BINARY, place);
        return Optional.empty();
      }
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    boolean isUtf8 = !decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError();
    String text = withoutMark(chars.flip().toString());
    SourceText source = SourceText.ofFile(name, text);
    if (!isUtf8) {
      problems.add(Code.NOT_UTF8, at(source, text, text.length()));
      return Optional.empty();
    }
    return Optional.of(source).filter(it -> isPlain(it, text, problems));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isPlain(SourceText source, String text, Problems problems) {
    if (text.isBlank()) {
      problems.add(Code.EMPTY, new Place.InFile(source.name()));
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLayout = c == '\n' || c == '\r' || c == '\t' || c == '\u0085';
      if ((Character.isISOControl(c) && !isLayout) || c == '\uFFFE' || c == '\uFFFF') {
        problems.add(
            Code.CONTROL_CHARACTER, at(source, text, i), "code", "U+" + HEX.toHexDigits(c));
        return false;
      }
    }
    return true;
  }

  private static Place at(SourceText source, String text, int index) {
    String before = text.substring(0, index).replace("\r\n", "\n").replace('\r', '\n');
    int line = (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - (before.lastIndexOf('\n') + 1);
    return new Mark(source, line, column, 1).at("");
  }
}
