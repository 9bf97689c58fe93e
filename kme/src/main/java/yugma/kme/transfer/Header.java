// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import yugma.kme.party.SaeId;

/// What stands at the head of a container, for anyone to read.
///
/// @param master who sends
/// @param slave who receives
/// @param fileName of at most 255 bytes, without a way to it
/// @param length of the file in bytes
public record Header(Mode mode, SaeId master, SaeId slave, String fileName, long length) {
  private static final byte[] MAGIC = "YUGMA-FT".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int MOST_NAME_BYTES = 255;

  public Header {
    if (!isPlainName(fileName)) {
      throw new IllegalArgumentException(
          "the file's name must be 1 to 255 bytes of UTF-8 without / \\ or control characters");
    }
    if (length < 0) {
      throw new IllegalArgumentException("length is " + length + ", must be at least 0");
    }
  }

  private static boolean isPlainName(String name) {
    return !name.isBlank()
        && !name.equals(".")
        && !name.equals("..")
        && StandardCharsets.UTF_8.newEncoder().canEncode(name)
        && name.getBytes(StandardCharsets.UTF_8).length <= MOST_NAME_BYTES
        && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeByte(VERSION);
      out.writeByte(mode.code());
      for (String text : new String[] {master.text(), slave.text(), fileName}) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
      }
      out.writeLong(length);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /// Reads one; nothing vouches for it before the first chunk is opened.
  ///
  /// @throws AlteredException where there is none
  static Header read(DataInputStream in) throws IOException {
    try {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new AlteredException("this is no container of `yugma send`");
      }
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new AlteredException(
            "the container has version " + version + ", this program reads version " + VERSION);
      }
      int code = in.readUnsignedByte();
      Mode mode =
          Mode.of(code).orElseThrow(() -> new AlteredException("the container's mode is " + code));
      return new Header(mode, new SaeId(text(in)), new SaeId(text(in)), text(in), in.readLong());
    } catch (EOFException _) {
      throw new AlteredException("the container ends within its header");
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new AlteredException("the container's header is not well-formed: " + e.getMessage());
    }
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] utf8 = new byte[in.readUnsignedShort()];
    in.readFully(utf8);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }
}
