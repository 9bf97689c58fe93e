// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashRunTest {
  @TempDir private Path folder;

  @Test
  @Tag("crash")
  void entitiesThatAreKilledBreakNoPromise() throws Exception {
    CrashRun.Setting setting =
        new CrashRun.Setting(
            6, 1_000, new CrashRun.Store.Sqlite(), 1, Duration.ofMillis(600), folder);
    CrashRun.Report report = new CrashRun(setting, _ -> {}).run();
    assertThat(report.violations()).isEmpty();
    assertThat(report.kills()).isGreaterThanOrEqualTo(6);
    assertThat(report.operations()).isGreaterThanOrEqualTo(1_000);
  }
}
