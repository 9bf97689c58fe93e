// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yugma.live.management.LiveFile;
import yugma.live.management.TwinClient;

/// Finds the twin that a verb is about: that of a folder, else the only one under ./live.
final class TwinChoice {
  private static final Path LIVE = Path.of("live");

  private TwinChoice() {}

  /// Its folder.
  static Path folder(Optional<Path> given) throws IOException {
    return given.isPresent() ? given.get() : theOnlyOne();
  }

  private static Path theOnlyOne() throws IOException {
    List<Path> running = LiveFile.running(LiveFile.below(LIVE));
    if (running.isEmpty()) {
      throw new IOException(
          "no twin runs under ./live; `yugma up NAME` starts one, and --dir names its folder where"
              + " it runs elsewhere");
    }
    if (running.size() > 1) {
      throw new UsageException(
          "several twins run; name the folder of one: "
              + running.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    return running.getFirst();
  }

  /// Speaks to it.
  static TwinClient client(Optional<Path> given) throws IOException {
    Path folder = folder(given);
    LiveFile live =
        LiveFile.running(folder)
            .orElseThrow(
                () ->
                    new IOException(
                        "no twin runs in %s; `yugma up NAME --dir %s` starts one"
                            .formatted(folder, folder)));
    return TwinClient.of(folder, live);
  }

  /// What it said, where it did what was asked.
  static TwinClient.Heard done(TwinClient.Heard heard) throws IOException {
    if (heard.isDone()) {
      return heard;
    }
    if (heard.status() == 400 || heard.status() == 404) {
      throw new UsageException(heard.message());
    }
    throw new IOException(heard.message());
  }
}
