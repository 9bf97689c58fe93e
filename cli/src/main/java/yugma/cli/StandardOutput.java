// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers why writing failed, which a print stream forgets.
///
/// A reader that left early, as in `| head`, has seen what it wanted: that is no failure.
final class StandardOutput extends FilterOutputStream {
  private @Nullable String reason;

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      reason = reason == null ? "" + e.getMessage() : reason;
      throw e;
    }
  }

  /// Whether something is missing that somebody waits for.
  boolean isLost() {
    return reason != null && !reason.contains("pipe");
  }

  /// Why, in the words of the operating system.
  String reason() {
    return "" + reason;
  }
}
