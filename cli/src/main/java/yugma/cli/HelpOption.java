// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The `--help` of every verb, added by [Main].
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean isAsked;

  /// Adds the option to all verbs below a command.
  static void addTo(CommandLine command) {
    for (CommandLine verb : command.getSubcommands().values()) {
      verb.addMixin("help", new HelpOption());
      addTo(verb);
    }
  }
}
