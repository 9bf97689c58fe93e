// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import yugma.cli.twin.Background;
import yugma.live.management.LiveFile;

/// A twin in the background.
final class UpDetached {
  private UpDetached() {}

  /// Starts it and waits until it is alive.
  ///
  /// @return its exit code where it has ended instead
  static int start(Path folder, List<String> arguments, Console console) throws IOException {
    Optional<LiveFile> other = LiveFile.running(folder);
    if (other.isPresent()) {
      throw new IOException(
          "%s runs in %s already, as process %d; `yugma down %s` ends it, or choose another --dir"
              .formatted(other.get().scenario(), folder, other.get().pid(), folder));
    }
    Background background = Background.start(folder, arguments);
    Optional<LiveFile> live = await(background);
    String printed = background.printed();
    if (live.isEmpty()) {
      console.err().print(printed);
      return Interrupt.wasHeard() ? Interrupt.exitCode() : background.exit();
    }
    console.out().print(printed);
    console
        .err()
        .printf(
            "yugma: it goes on as process %d; its log is %s%n", live.get().pid(), background.log());
    return Exit.OK;
  }

  private static Optional<LiveFile> await(Background background) throws IOException {
    AtomicReference<Optional<LiveFile>> live = new AtomicReference<>(Optional.empty());
    try {
      Interrupt.during(() -> live.set(background.await()), background::stop);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return live.get();
  }
}
