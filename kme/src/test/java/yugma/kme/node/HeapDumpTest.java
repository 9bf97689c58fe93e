// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapDumpTest {
  private static final int KEYS = 20;

  /// What is looked for is kept under a mask, so that it does not find itself.
  private static final byte MASK = OtherProcess.MASK;

  @TempDir Path folder;

  @Test
  void keysThatWereGivenOutAreNeitherInAHeapDumpNorInALogNorInAFile() throws Exception {
    List<byte[]> masked = new ArrayList<>();
    StringBuilder log = new StringBuilder();
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    Handler catching = catching(log);
    root.addHandler(catching);
    root.setLevel(Level.ALL);
    try (NodePair pair = new NodePair(folder, false)) {
      pair.fill(1 << 14);
      takenElsewhere(pair).forEach(line -> remember(HexFormat.of().parseHex(line), masked));
      assertThat(masked).hasSize(2 * KEYS);
      Path dump = folder.resolve("heap.hprof");
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpHeap(dump.toString(), true);
      byte[] canary = "a text that this test holds on the heap".getBytes(StandardCharsets.UTF_8);
      assertThat(holds(dump, List.of(OtherProcess.mask(canary.clone())))).isTrue();
      assertThat(holds(dump, masked)).isFalse();
      assertThat(canary).isNotEmpty();
      try (var files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(file.equals(dump) || !holds(file, masked)).as(file.toString()).isTrue();
        }
      }
    } finally {
      root.removeHandler(catching);
      root.setLevel(before);
    }
    assertThat(holds(log.toString().getBytes(StandardCharsets.UTF_8), masked)).isFalse();
  }

  private static Handler catching(StringBuilder log) {
    return new Handler() {
      @Override
      public synchronized void publish(LogRecord entry) {
        log.append(entry.getMessage()).append(Arrays.toString(entry.getParameters())).append('\n');
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private List<String> takenElsewhere(NodePair pair) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                folder.resolve("certificates").toString(),
                pair.address(NodePair.HERE),
                pair.address(NodePair.THERE),
                "" + KEYS)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      return lines.lines().toList();
    }
  }

  /// A key as bytes and as base64, under the mask.
  private static void remember(byte[] key, List<byte[]> masked) {
    masked.add(key.clone());
    byte[] base64 = Base64.getEncoder().encode(OtherProcess.mask(key));
    masked.add(OtherProcess.mask(base64));
    Arrays.fill(key, (byte) 0);
  }

  private static boolean holds(Path file, List<byte[]> masked) throws Exception {
    try (FileChannel channel = FileChannel.open(file)) {
      MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      for (int at = 0; at < bytes.limit(); at++) {
        for (byte[] one : masked) {
          if (isAt(bytes, at, one)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static boolean isAt(MappedByteBuffer bytes, int at, byte[] masked) {
    if (at + masked.length > bytes.limit()) {
      return false;
    }
    for (int b = 0; b < masked.length; b++) {
      if ((bytes.get(at + b) ^ MASK) != masked[b]) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(byte[] bytes, List<byte[]> masked) {
    for (int at = 0; at < bytes.length; at++) {
      for (byte[] one : masked) {
        int b = 0;
        while (b < one.length && at + b < bytes.length && (bytes[at + b] ^ MASK) == one[b]) {
          b++;
        }
        if (b == one.length) {
          return true;
        }
      }
    }
    return false;
  }
}
