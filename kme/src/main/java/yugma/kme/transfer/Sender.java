// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.supply.Limits;

/// Makes a container of a file, piece by piece: a file of any size takes little memory.
///
/// @param keys fresh ones
/// @param limits of the entity that gives them
public record Sender(KeysOut keys, Limits limits) {
  private static final KeyContainer NO_KEYS = new KeyContainer(List.of());

  /// Reads a file to its end and writes its container.
  ///
  /// Where it fails, the keys that were drawn are spent; what was written is of no use.
  ///
  /// @throws KeyRefusedException where the keys run out
  public void send(Header header, InputStream file, OutputStream container) throws IOException {
    DataOutputStream out = new DataOutputStream(container);
    out.write(header.toBytes());
    try (ChunkCipher cipher = ChunkCipher.of(header)) {
      long left = header.length();
      for (long chunk = 0; chunk == 0 || left > 0; chunk++) {
        byte[] piece = file.readNBytes((int) Math.min(left, pieceBytes(header.mode())));
        left -= piece.length;
        checkUnchanged(piece.length > 0 || left == 0, header);
        seal(header.mode(), chunk, piece, left == 0, cipher, out);
        Arrays.fill(piece, (byte) 0);
      }
      checkUnchanged(file.read() < 0, header);
    }
    out.flush();
  }

  private static void checkUnchanged(boolean isAsExpected, Header header) throws IOException {
    if (!isAsExpected) {
      throw new IOException(
          "the file changed while it was read, it had "
              + header.length()
              + " bytes at first; send it again");
    }
  }

  private int pieceBytes(Mode mode) throws KeyRefusedException {
    return switch (mode) {
      case AES_256_GCM -> ChunkHead.MOST_BYTES;
      case ONE_TIME_PAD -> KeyNeed.Pads.of(limits).pieceBytes();
    };
  }

  private void seal(
      Mode mode, long chunk, byte[] piece, boolean isLast, ChunkCipher cipher, DataOutputStream out)
      throws IOException {
    KeyNeed.Share share = share(mode, chunk, piece.length);
    try (KeyContainer drawn =
        share.keys() == 0 ? NO_KEYS : keys.draw(share.keys(), share.keyBits())) {
      if (drawn.keys().stream().anyMatch(key -> key.material().bits() != share.keyBits())) {
        throw new KeyRefusedException("the entity gave keys of another size than asked for", false);
      }
      List<UUID> ids = drawn.keys().stream().map(KeyContainer.Entry::id).toList();
      ChunkHead head = new ChunkHead(isLast, share.keyBits(), ids, piece.length);
      out.write(head.toBytes());
      out.write(cipher.seal(head, piece, drawn));
    }
  }

  private KeyNeed.Share share(Mode mode, long chunk, int pieceBytes) throws KeyRefusedException {
    return switch (mode) {
      case AES_256_GCM -> new KeyNeed.Share(chunk == 0 ? 1 : 0, KeyNeed.AES_BITS);
      case ONE_TIME_PAD -> KeyNeed.Pads.of(limits).share(pieceBytes);
    };
  }
}
