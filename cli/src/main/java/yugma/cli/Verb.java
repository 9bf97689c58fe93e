// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import yugma.network.scenario.ScenarioException;

/// A verb of the command; its annotated fields are its options, filled in before it runs.
///
/// A new verb is a class with `@Command` that implements this, and a line in [Main].
interface Verb {
  /// Does it.
  ///
  /// @return an exit code of [Exit]
  /// @throws ScenarioException printed as problems; exit 3, or 2 when only the file's name is wrong
  /// @throws IOException printed as a line about the environment; exit 7
  /// @throws UsageException printed as a line; exit 2
  int run(Console console) throws ScenarioException, IOException;

  /// In which language it speaks; a verb without `--lang` heeds the environment alone.
  default LanguageOption language() {
    return new LanguageOption();
  }
}
