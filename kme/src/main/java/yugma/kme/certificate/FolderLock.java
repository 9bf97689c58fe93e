// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps others from changing a folder at the same time, in this process and in others.
record FolderLock(FileChannel channel) implements AutoCloseable {
  static FolderLock of(Path folder) throws IOException {
    Path file = folder.resolve(".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException _) {
      // Someone else in this process.
    }
    channel.close();
    throw new IOException("someone else is changing " + folder + "; try again");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
