// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Where a verb writes: results on `out`, progress and notices on `err`, both UTF-8.
///
/// @param out standard output
/// @param err standard error
/// @param isTerminal whether a person looks at it, so that colour and progress make sense
/// @param environment the variables of the process
public record Console(
    PrintStream out, PrintStream err, boolean isTerminal, Map<String, String> environment) {

  /// The streams of this process.
  static Console ofProcess(StandardOutput out) {
    return new Console(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent(),
        System.getenv());
  }

  /// Whether to colour: a terminal, and neither NO_COLOR nor a dumb terminal says no.
  public boolean isColoured() {
    return isTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
