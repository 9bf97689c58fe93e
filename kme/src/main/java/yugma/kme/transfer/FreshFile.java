// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that appears under its name when it is complete, and never in the place of another.
public final class FreshFile implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream out;

  /// @param target which is not there yet, in a folder that is
  public FreshFile(Path target) throws IOException {
    if (Files.exists(target)) {
      throw new IOException(target + " is there already and was left alone");
    }
    this.target = target;
    Path folder = target.toAbsolutePath().getParent();
    try {
      part = Files.createTempFile(folder, ".yugma-", ".part");
    } catch (NoSuchFileException e) {
      throw new IOException("there is no folder for " + target, e);
    }
    channel = FileChannel.open(part, StandardOpenOption.WRITE);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /// Where its bytes go.
  public OutputStream out() {
    return out;
  }

  /// Gives it its name, when the disk has all of it.
  public void keep() throws IOException {
    out.flush();
    channel.force(true);
    channel.close();
    try {
      Files.createLink(target, part);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(target + " is there already and was left alone", e);
    } catch (UnsupportedOperationException _) {
      Files.move(part, target);
    }
  }

  /// Takes away what was not kept.
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
