// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Does what the README, the tutorials and the how-to pages say, command by command, and compares
/// what they show.
///
/// A reader goes through the pages in this order and in one folder; so does the test. `./yugma` is
/// a script there that starts this build's classes in a process of their own: the launcher itself
/// is tested by `.ci/launcher-test`.
///
/// With `-Dyugma.documents=renew` the pages get the numbers of today instead; look at the
/// difference before you commit it.
@Execution(ExecutionMode.CONCURRENT)
class DocumentsTest {
  private static final List<String> PAGES =
      List.of(
          "README.md",
          "docs/tutorial/1-a-first-link.md",
          "docs/tutorial/2-a-network-of-ones-own.md",
          "docs/tutorial/3-repeaters.md",
          "docs/how-to/sweep-a-parameter.md",
          "docs/how-to/compare-two-runs.md",
          "docs/how-to/check-goals-in-ci.md",
          "docs/how-to/import-a-network.md",
          "docs/how-to/draw-a-network.md",
          "docs/how-to/describe-a-satellite.md",
          "docs/how-to/keep-keys-from-a-node.md",
          "docs/how-to/size-a-key-buffer.md",
          "docs/how-to/read-the-report.md",
          "docs/how-to/run-a-circuit.md",
          "docs/how-to/write-a-program.md");

  /// Commands of the pages that `.ci/run` runs, since a test cannot.
  private static final Set<String> RUN_ELSEWHERE = Set.of("mvn verify");

  private static final String LAUNCHER =
      """
      #!/bin/sh
      exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 yugma.cli.Main "$@"
      """;

  @TempDir Path folder;

  @TestFactory
  @Execution(ExecutionMode.SAME_THREAD) // the pages build on one another
  Stream<DynamicTest> doesWhatThePagesSay() throws IOException {
    Path launcher = Files.writeString(folder.resolve("yugma"), LAUNCHER);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Stream.Builder<DynamicTest> tests = Stream.builder();
    for (String page : PAGES) {
      for (Document.Step step : Document.read(Repository.root().resolve(page)).steps()) {
        tests.add(DynamicTest.dynamicTest(page + ":" + step.line(), () -> perform(page, step)));
      }
    }
    return tests.build();
  }

  @TestFactory
  Stream<DynamicTest> knowsEveryTutorial() throws IOException {
    try (Stream<Path> tutorials = Files.list(Repository.root().resolve("docs/tutorial"))) {
      return tutorials
          .map(page -> "docs/tutorial/" + page.getFileName())
          .map(page -> DynamicTest.dynamicTest(page, () -> assertThat(PAGES).contains(page)))
          .toList()
          .stream();
    }
  }

  private void perform(String page, Document.Step step) throws IOException, InterruptedException {
    switch (step) {
      case Document.Edit edit -> {
        Path file = folder.resolve(edit.change().file());
        Files.writeString(file, edit.change().appliedTo(Files.readString(file)));
      }
      case Document.Commands commands -> check(page, commands, run(commands));
    }
  }

  private String run(Document.Commands step) throws IOException, InterruptedException {
    List<String> here =
        step.commands().stream().filter(line -> !RUN_ELSEWHERE.contains(line)).toList();
    ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", String.join("\n", here));
    shell.directory(folder.toFile()).redirectErrorStream(true);
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    shell.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = shell.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit code of %s, which printed%n%s", here, output).isZero();
    return output;
  }

  private static void check(String page, Document.Commands step, String output) throws IOException {
    if (step.output().isEmpty()) {
      return;
    }
    ShownOutput shown = step.output().get();
    if (System.getProperty("yugma.documents", "").equals("renew")) {
      Path file = Repository.root().resolve(page);
      List<String> lines = Files.readAllLines(file);
      List<String> block = lines.subList(shown.line(), shown.line() + shown.lines().size());
      Collections.copy(block, shown.renewedBy(output));
      Files.writeString(file, String.join("\n", lines) + "\n");
    } else {
      shown
          .differenceTo(output)
          .ifPresent(difference -> fail("%s: %s", step.commands(), difference));
    }
  }
}
