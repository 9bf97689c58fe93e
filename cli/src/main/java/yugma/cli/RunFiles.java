// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import yugma.kernel.lanes.Lanes;
import yugma.report.json.ResultJson;
import yugma.report.runs.RunFolder;
import yugma.report.runs.RunRecord;

/// What a run folder holds, and how it gets there.
final class RunFiles {
  static final String RESULT = "result.json";
  static final String JOURNAL = "journal.jsonl";
  static final String RECORD = "run.json";
  static final String REPORT = "report.html";
  static final String SCENARIO = "scenario.yugma.yaml";

  private RunFiles() {}

  /// Writes everything into a folder that was begun.
  static void write(
      RunFolder folder,
      byte[] scenario,
      List<String> sets,
      RunJob job,
      RunJob.Outcome outcome,
      Instant started)
      throws IOException {
    byte[] result = bytes(ResultJson.text(outcome.tree()));
    folder.write(RESULT, result);
    folder.write(SCENARIO, scenario);
    folder.write(
        RECORD,
        ResultJson.text(ResultJson.tree(record(folder, sets, job, sha256(result), started))));
    for (int run = 0; run < outcome.results().size() && job.runs() > 1; run++) {
      String name = "runs/" + (run + 1) + "/" + RESULT;
      folder.write(name, ResultJson.text(ResultJson.tree(outcome.results().get(run))));
    }
    folder.finish();
  }

  private static RunRecord record(
      RunFolder folder, List<String> sets, RunJob job, String digest, Instant started) {
    double cpu =
        ProcessHandle.current().info().totalCpuDuration().map(d -> d.toNanos() * 1e-9).orElse(0.0);
    return new RunRecord(
        RunRecord.FORMAT,
        VersionVerb.YUGMA,
        SCENARIO,
        sets,
        job.runs(),
        digest,
        started.toString(),
        Duration.between(started, Instant.now()).toNanos() * 1e-9,
        cpu,
        job.threads(),
        Lanes.best() == Lanes.scalar() ? "scalar" : "vector",
        Runtime.version().toString(),
        folder.place().toAbsolutePath().normalize().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        host());
  }

  /// What a shell calls this machine; asking the network for it could take long.
  private static String host() {
    Map<String, String> names = System.getenv();
    return names.getOrDefault("HOSTNAME", names.getOrDefault("COMPUTERNAME", ""));
  }

  /// A text as files hold it.
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// SHA-256 in hexadecimal.
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
