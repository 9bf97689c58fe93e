// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import picocli.CommandLine.Command;
import yugma.report.schema.ScenarioSchema;

/// `yugma schema`: the JSON Schema of the scenario file.
@Command(
    name = "schema",
    description = "Print the JSON Schema of the scenario file, for your editor.")
final class SchemaVerb implements Verb {
  @Override
  public int run(Console console) {
    console.out().println(ScenarioSchema.json());
    return Exit.OK;
  }
}
