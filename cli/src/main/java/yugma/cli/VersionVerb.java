// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// `yugma version`.
@Command(name = "version", description = "Print the version of Yugma and of the Java it runs on.")
final class VersionVerb implements Verb, IVersionProvider {
  /// Equal to the version in pom.xml, as a test makes sure.
  static final String YUGMA = "0.1.0";

  @Override
  public int run(Console console) {
    console.out().println(line());
    return Exit.OK;
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  private static String line() {
    return "yugma " + YUGMA + " (Java " + Runtime.version() + ")";
  }
}
