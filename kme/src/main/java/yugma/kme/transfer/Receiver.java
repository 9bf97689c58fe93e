// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import yugma.kme.etsi014.KeyContainer;

/// Opens a container, piece by piece.
public final class Receiver {
  private static final int MOST_KEYS_OF_A_CHUNK = 2048;
  private static final KeyContainer NO_KEYS = new KeyContainer(List.of());

  private final DataInputStream in;
  private final Header header;

  /// Reads the header of a container, which is not vouched for yet.
  ///
  /// @throws AlteredException where it is none
  public Receiver(InputStream container) throws IOException {
    in = new DataInputStream(container);
    header = Header.read(in);
  }

  /// What the container says of itself.
  public Header header() {
    return header;
  }

  /// Writes the file. Nothing of it may be used where this fails.
  ///
  /// A chunk's keys are asked for when it is there in full.
  ///
  /// @throws AlteredException where the container is not, to the last byte, what was sent
  public void receive(KeysBack keys, OutputStream file) throws IOException {
    long left = header.length();
    boolean isLast = false;
    try (ChunkCipher cipher = ChunkCipher.of(header)) {
      while (!isLast) {
        ChunkHead head = ChunkHead.read(in);
        left -= head.length();
        isLast = head.isLast();
        if (isLast ? left != 0 : left <= 0 || head.length() == 0) {
          throw new AlteredException("the container's chunks are not as long as its header says");
        }
        byte[] piece = open(head, keys, cipher);
        file.write(piece);
        Arrays.fill(piece, (byte) 0);
      }
    } catch (EOFException _) {
      throw new AlteredException("the container was cut off; have the file sent again");
    }
    if (in.read() >= 0) {
      throw new AlteredException("the container goes on behind its last chunk");
    }
  }

  private byte[] open(ChunkHead head, KeysBack keys, ChunkCipher cipher) throws IOException {
    if (head.ids().size() > MOST_KEYS_OF_A_CHUNK) {
      throw new AlteredException("a chunk of the container names more than 2048 keys");
    }
    byte[] sealed = new byte[head.length() + ChunkCipher.TAG_BYTES];
    in.readFully(sealed);
    try (KeyContainer fetched =
        head.ids().isEmpty() ? NO_KEYS : keys.fetch(header.master(), head.ids())) {
      return cipher.open(head, sealed, fetched);
    }
  }
}
