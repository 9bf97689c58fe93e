// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import yugma.evidence.speed.Load.Figure;
import yugma.kme.node.Node;

/// One run of all clients.
final class Run {
  private static final long LOOK_MILLIS = 100;
  private static final long TELL_REQUESTS = 100_000;

  private final KeyLoad.Setting setting;
  private final List<Node> nodes;
  private final Consumer<String> progress;

  Run(KeyLoad.Setting setting, List<Node> nodes, Consumer<String> progress) {
    this.setting = setting;
    this.nodes = nodes;
    this.progress = progress;
  }

  List<Figure> measure(TwoSites sites, TwoSites.Place a, TwoSites.Place b)
      throws IOException, InterruptedException {
    Course course = new Course();
    Clients clients = new Clients(course);
    SSLContext master = sites.tls("a1");
    SSLContext slave = sites.tls("b1");
    for (int pair = 0; pair < setting.connections() / 2; pair++) {
      clients.add(KeyLine.connect(a.address(), master), KeyLine.connect(b.address(), slave));
    }
    clients.start();
    Thread.sleep(setting.warmUp());
    long errorsBefore = course.errors();
    double cpu = cpuSeconds();
    long before = course.requests();
    long begun = System.nanoTime();
    course.measure();
    wait(course, begun);
    course.stop();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long requests = course.requests() - before;
    double used = cpuSeconds() - cpu;
    Latencies latencies = clients.join();
    if (course.errors() > 0) {
      progress.accept("the last error: " + course.lastError());
    }
    return List.of(
        new Figure("requests_per_s", requests / seconds),
        new Figure("p50_ms", latencies.quantileMs(0.5)),
        new Figure("p99_ms", latencies.quantileMs(0.99)),
        new Figure("p999_ms", latencies.quantileMs(0.999)),
        new Figure("errors", course.errors() - errorsBefore),
        new Figure("errors_warming_up", errorsBefore),
        new Figure("requests", requests),
        new Figure("measured_s", seconds),
        new Figure("connections", setting.connections()),
        new Figure("cpu_us_per_request", used / Math.max(1, requests) * 1e6),
        new Figure("processors_used", used / seconds));
  }

  private void wait(Course course, long begun) throws InterruptedException, IOException {
    long told = 0;
    while (System.nanoTime() - begun < setting.measured().toNanos()
        || course.requests() < setting.requests().orElse(0)) {
      Thread.sleep(LOOK_MILLIS);
      if (setting.requests().isPresent() && course.requests() >= told) {
        progress.accept(course.requests() + " requests, " + memory());
        told += TELL_REQUESTS;
      }
      if (course.errors() > 1_000) {
        throw new IOException("a thousand requests failed, the last: " + course.lastError());
      }
    }
  }

  /// What the process takes, what of its heap is in use after it was collected, and secrets.
  private String memory() throws IOException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    List<Long> secrets = new ArrayList<>();
    nodes.forEach(node -> secrets.add(node.secretBytes()));
    return String.format(
        Locale.ROOT,
        "resident %.1f MB, heap %.1f MB, secrets %s bytes",
        residentKib() / 1024,
        memory.getHeapMemoryUsage().getUsed() / 1e6,
        secrets);
  }

  private static double residentKib() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private static double cpuSeconds() {
    return ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .map(java.time.Duration::toNanos)
            .orElse(0L)
        / 1e9;
  }
}
