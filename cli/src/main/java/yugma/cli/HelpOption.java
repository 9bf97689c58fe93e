// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// The `--help` of every verb, so that no verb need declare it.
final class HelpOption {
  private HelpOption() {}

  /// Adds it to all verbs below a command.
  static void addTo(CommandLine command) {
    for (CommandLine verb : command.getSubcommands().values()) {
      verb.getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Show this help.")
                  .build());
      addTo(verb);
    }
  }
}
