// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import yugma.kme.ledger.LedgerException;

/// Keeps a second process away from a file; the system gives it up when this process ends, however
/// that happens.
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  static StoreLock of(Path store) throws LedgerException {
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw LedgerException.refused(
            "another process has the ledger in "
                + store
                + " open: end it, or give this one a ledger of its own");
      }
      byte[] process = ("" + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
      channel.truncate(0).write(ByteBuffer.wrap(process));
      return new StoreLock(channel);
    } catch (IOException e) {
      throw new LedgerException(
          "cannot lock " + file + ": is its folder there, and may this user write it?", e);
    }
  }

  /// Keeps a file for this process, until it is closed; tells whether that was possible.
  static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The lock ends with the process then.
    }
  }
}
