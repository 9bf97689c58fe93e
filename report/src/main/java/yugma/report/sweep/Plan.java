// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import yugma.network.problem.Problem;
import yugma.network.problem.Severity;
import yugma.network.scenario.Reading;
import yugma.network.scenario.ScenarioException;

/// A sweep all of whose points have been read and can be run.
///
/// @param sweep what was asked for
/// @param scenario its name
/// @param digests of the scenario at each point
/// @param metrics paths of the numbers to keep of each point
public record Plan(Sweep sweep, String scenario, List<String> digests, List<String> metrics) {
  public Plan {
    digests = List.copyOf(digests);
    metrics = List.copyOf(metrics);
  }

  /// Reads every point.
  ///
  /// @param wanted metrics; empty for those that every network has
  /// @param progress told how many points have been read, from several threads
  /// @throws SweepException when no result has such a metric
  public static Check check(Sweep sweep, List<String> wanted, IntConsumer progress) {
    AtomicInteger read = new AtomicInteger();
    List<Checked> all =
        IntStream.range(0, sweep.axes().count())
            .parallel()
            .mapToObj(index -> checked(sweep, sweep.axes().point(index)))
            .peek(_ -> progress.accept(read.incrementAndGet()))
            .toList();
    List<Checked> refused = all.stream().filter(Checked::isRefused).toList();
    if (!refused.isEmpty()) {
      return new Check.Refused(problems(refused), refused.size());
    }
    Reading first = read(sweep, 0);
    List<String> metrics = SweepMetrics.of(first.scenario(), wanted, sweep.version());
    List<String> digests = all.stream().map(Checked::digest).toList();
    Plan plan = new Plan(sweep, first.scenario().name(), digests, metrics);
    return new Check.Passed(plan, problems(all));
  }

  private static List<PointProblem> problems(List<Checked> points) {
    return PointProblem.grouped(points.stream().flatMap(one -> one.problems().stream()).toList());
  }

  private static Checked checked(Sweep sweep, Point point) {
    try {
      Reading reading = sweep.at(point);
      return new Checked(
          reading.scenario().digest(), false, at(point, reading.warnings(), Severity.WARNING));
    } catch (ScenarioException e) {
      return new Checked("", true, at(point, e.problems(), Severity.ERROR));
    }
  }

  private static List<PointProblem> at(Point point, List<Problem> problems, Severity severity) {
    return problems.stream()
        .filter(problem -> problem.severity() == severity)
        .map(problem -> new PointProblem(Sweep.named(problem, point), point, 1))
        .toList();
  }

  /// The scenario at a point, again: a hundred thousand of them at once would fill the memory.
  static Reading read(Sweep sweep, int index) {
    try {
      return sweep.at(sweep.axes().point(index));
    } catch (ScenarioException e) {
      throw new IllegalStateException("it could be read before", e);
    }
  }

  /// The SHA-256 of all that decides what is written: two plans with the same one are the same.
  public String digest() {
    List<String> all = new ArrayList<>(digests);
    all.addAll(metrics);
    all.add(sweep.axes().toString());
    all.add("runs " + sweep.runs() + " version " + sweep.version());
    try {
      byte[] text = String.join("\n", all).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// What became of reading all points.
  public sealed interface Check {
    /// @param warnings each with the first point that it concerns
    record Passed(Plan plan, List<PointProblem> warnings) implements Check {}

    /// @param errors each with the first point that has it
    /// @param points how many have errors
    record Refused(List<PointProblem> errors, int points) implements Check {}
  }

  private record Checked(String digest, boolean isRefused, List<PointProblem> problems) {}
}
