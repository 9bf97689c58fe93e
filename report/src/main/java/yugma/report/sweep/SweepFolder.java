// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import yugma.report.json.ResultJson;

/// The folder of a sweep, to which each point is added when it is finished.
///
/// Readers see whole lines; `sweep.json` says whether more will come, and is replaced at once. One
/// process at a time writes.
public final class SweepFolder implements AutoCloseable {
  public static final String HEAD = "sweep.json";
  public static final String LINES = "sweep.jsonl";
  public static final String CSV = "sweep.csv";
  public static final String SCENARIO = "scenario.yugma.yaml";

  private final Path place;
  private final Plan plan;
  private final SweepCsv csv;
  private final FileChannel lines;
  private final FileChannel rows;
  private int finished;
  private boolean isMissingGoals;

  private SweepFolder(Path place, Plan plan, FileChannel lines, FileChannel rows) {
    this.place = place;
    this.plan = plan;
    this.csv = new SweepCsv(plan);
    this.lines = lines;
    this.rows = rows;
  }

  /// Begins a folder.
  ///
  /// @throws FileAlreadyExistsException when something stands there
  public static SweepFolder begin(Path place, Plan plan) throws IOException {
    Path parent = place.toAbsolutePath().normalize().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(place);
    } catch (FileAlreadyExistsException e) {
      throw new FileAlreadyExistsException(place.toString(), null, Unfinished.whatStands(place));
    }
    Files.writeString(place.resolve(SCENARIO), plan.sweep().text());
    return open(place, plan, List.of());
  }

  /// Begins the first of `runs/NAME-sweep-1`, `runs/NAME-sweep-2`, … that does not exist.
  public static SweepFolder next(Path runs, Plan plan) throws IOException {
    int number = 1;
    while (true) {
      Path place = runs.resolve(plan.scenario() + "-sweep-" + number);
      try {
        return begin(place, plan);
      } catch (FileAlreadyExistsException e) {
        number++;
      }
    }
  }

  /// Goes on with a folder whose sweep was stopped; one that does not exist is begun.
  ///
  /// @throws FileSystemException when it holds something else than this sweep
  public static SweepFolder resume(Path place, Plan plan) throws IOException {
    return Files.exists(place)
        ? open(place, plan, Unfinished.points(place, plan))
        : begin(place, plan);
  }

  private static SweepFolder open(Path place, Plan plan, List<JsonNode> points) throws IOException {
    FileChannel lines = channel(place.resolve(LINES));
    SweepFolder folder = new SweepFolder(place, plan, lines, channel(place.resolve(CSV)));
    FileLock lock = lines.tryLock();
    if (lock == null) {
      folder.closeFiles();
      throw new FileSystemException(place.toString(), null, "another process is writing to it");
    }
    folder.restart(points);
    return folder;
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /// Both files again from their points: what was written last may have been cut short.
  private void restart(List<JsonNode> points) throws IOException {
    StringBuilder table = new StringBuilder(csv.head());
    StringBuilder text = new StringBuilder();
    for (JsonNode point : points) {
      table.append(csv.line(point));
      text.append(ResultJson.line(point));
      isMissingGoals |= !SweepCsv.meetsGoals(point);
    }
    finished = points.size();
    lines.truncate(0);
    rows.truncate(0);
    write(lines, LINES, text.toString());
    write(rows, CSV, table.toString());
    head("running");
  }

  /// Adds the next point.
  public void add(ObjectNode point) throws IOException {
    write(lines, LINES, ResultJson.line(point));
    write(rows, CSV, csv.line(point));
    finished++;
    isMissingGoals |= !SweepCsv.meetsGoals(point);
  }

  /// How many points are written.
  public int finished() {
    return finished;
  }

  /// The first of them, as they are written.
  public List<JsonNode> points(int most) throws IOException {
    try (Stream<String> written = Files.lines(place.resolve(LINES))) {
      return written.limit(most).map(ResultJson::read).toList();
    }
  }

  /// Whether a point that is written missed a goal.
  public boolean isMissingGoals() {
    return isMissingGoals;
  }

  /// Where it stands.
  public Path place() {
    return place;
  }

  private void write(FileChannel file, String name, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new FileSystemException(place.resolve(name).toString(), null, e.getMessage());
    }
  }

  private void head(String state) throws IOException {
    Path draft = place.resolve("." + HEAD);
    SweepHead head = SweepHead.of(plan, state, finished);
    Files.writeString(draft, ResultJson.text(ResultJson.tree(head)));
    Files.move(draft, place.resolve(HEAD), StandardCopyOption.ATOMIC_MOVE);
  }

  private void closeFiles() throws IOException {
    lines.close();
    rows.close();
  }

  /// Says in `sweep.json` whether all points are there.
  @Override
  public void close() throws IOException {
    try {
      head(finished == plan.digests().size() ? "done" : "partial");
    } finally {
      closeFiles();
    }
  }
}
