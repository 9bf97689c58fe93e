// SPDX-License-Identifier: Apache-2.0
package yugma.report.runs;

import java.util.List;

/// `run.json`: how a run was made, and what its result must not depend on.
///
/// @param yugmaRun version of this format, 1
/// @param version of Yugma
/// @param scenarioFile name of the scenario's copy in the folder
/// @param sets changes that were made to it, each `path=value`
/// @param runs how many, under different seeds
/// @param resultSha256 of result.json
/// @param started date and time, ISO 8601
/// @param wallSeconds that the run took
/// @param cpuSeconds of the process
/// @param threads that it might use
/// @param lanes `vector` or `scalar`
/// @param java version of the Java run-time
/// @param folder where the results were written, absolute
/// @param system operating system and processor
/// @param host name of the machine, empty where the environment does not tell
public record RunRecord(
    int yugmaRun,
    String version,
    String scenarioFile,
    List<String> sets,
    int runs,
    String resultSha256,
    String started,
    double wallSeconds,
    double cpuSeconds,
    int threads,
    String lanes,
    String java,
    String folder,
    String system,
    String host) {
  public static final int FORMAT = 1;

  public RunRecord {
    sets = List.copyOf(sets);
  }
}
