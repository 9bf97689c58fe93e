// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import yugma.report.json.ResultJson;

/// What an earlier sweep left in a folder.
final class Unfinished {
  private Unfinished() {}

  /// The points that can be kept.
  ///
  /// @throws FileSystemException when it holds something else than this sweep
  static List<JsonNode> points(Path place, Plan plan) throws IOException {
    JsonNode head = head(place).orElseThrow(() -> refused(place, "it holds no sweep"));
    if (!head.path("plan").asString("").equals(plan.digest())) {
      throw refused(place, "it holds another sweep: " + difference(head, plan));
    }
    List<JsonNode> points = new ArrayList<>();
    // A last line without its end was cut short.
    String text = Files.readString(place.resolve(SweepFolder.LINES));
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    for (String line : whole.lines().toList()) {
      Optional<JsonNode> point = json(line);
      boolean isNext =
          point.isPresent()
              && points.size() < plan.digests().size()
              && point.get().path("point").asInt(0) == points.size() + 1
              && point
                  .get()
                  .path("scenario")
                  .asString("")
                  .equals(plan.digests().get(points.size()));
      if (!isNext) {
        throw refused(place, SweepFolder.LINES + " was changed at its line " + (points.size() + 1));
      }
      points.add(point.get());
    }
    return points;
  }

  /// Why a folder that exists is in the way.
  static String whatStands(Path place) throws IOException {
    Optional<JsonNode> head = head(place);
    if (head.isEmpty() || head.get().path("state").asString("").equals("done")) {
      return "it exists, and results are never overwritten; name another --out";
    }
    return "an unfinished sweep of "
        + head.get().path("points").asInt(0)
        + " points stands there; --resume goes on with it, or name another --out";
  }

  private static String difference(JsonNode head, Plan plan) {
    JsonNode ours = ResultJson.tree(SweepHead.of(plan, "", 0));
    List<String> names =
        List.of("version", "scenario", "sets", "axes", "runs", "metrics").stream()
            .filter(name -> !head.path(name).equals(ours.path(name)))
            .toList();
    return names.isEmpty()
        ? "a value of its scenario differs"
        : "other " + String.join(", ", names) + " (see " + SweepFolder.HEAD + ")";
  }

  private static Optional<JsonNode> head(Path place) throws IOException {
    Path file = place.resolve(SweepFolder.HEAD);
    return Files.isRegularFile(file)
        ? json(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .filter(head -> head.path("yugma_sweep").asInt(0) == SweepHead.FORMAT)
        : Optional.empty();
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(ResultJson.read(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static FileSystemException refused(Path place, String why) {
    return new FileSystemException(place.toString(), null, why);
  }
}
