// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/// The place of a state vector: 16 bytes an amplitude off the heap, from a multiple of 64 bytes on,
/// all zero at first.
///
/// @param arena which owns the memory; of a tiny one the garbage collector does
record StateMemory(MemorySegment segment, Arena arena, boolean isTiny) {
  /// Beyond this the memory could not be addressed.
  private static final int MOST_QUBITS = 58;

  /// Up to this many the cost of closing a shared arena would be that of many gates.
  private static final int TINY_QUBITS = 6;

  /// From 4 MiB on wide pages pay.
  private static final int WIDE_QUBITS = 18;

  private static final Path MEMORY_FACTS = Path.of("/proc/meminfo");

  @SuppressWarnings("MustBeClosedChecker") // the state that owns it closes it
  static StateMemory of(int qubits) {
    boolean tiny = qubits >= 0 && qubits <= TINY_QUBITS;
    if (!tiny) {
      requireFits(qubits, freeBytes());
    }
    Arena arena = tiny ? Arena.ofAuto() : Arena.ofShared();
    try {
      return new StateMemory(allocate(qubits, arena), arena, tiny);
    } catch (OutOfMemoryError e) {
      if (!tiny) {
        arena.close();
      }
      throw new IllegalArgumentException(
          needs(qubits)
              + ", this Java gives no more off its heap than "
              + gibibytes(Runtime.getRuntime().maxMemory())
              + ": raise -XX:MaxDirectMemorySize",
          e);
    }
  }

  private static MemorySegment allocate(int qubits, Arena arena) {
    long bytes = 16L << qubits;
    return qubits < WIDE_QUBITS
        ? arena.allocate(bytes, 64)
        : WidePages.allocate(bytes, arena).orElseGet(() -> arena.allocate(bytes, 64));
  }

  static void requireFits(int qubits, OptionalLong free) {
    if (qubits < 0 || qubits > MOST_QUBITS) {
      String size = qubits < 0 ? "" : ": it would need 2^" + (4L + qubits) + " bytes" + has(free);
      throw new IllegalArgumentException(
          "a state vector has 0 to " + MOST_QUBITS + " qubits, not " + qubits + size);
    }
    if (free.isPresent() && 16L << qubits > free.getAsLong()) {
      throw new IllegalArgumentException(needs(qubits) + has(free));
    }
  }

  private static String has(OptionalLong free) {
    return free.isPresent() ? ", this machine has " + gibibytes(free.getAsLong()) + " free" : "";
  }

  private static String needs(int qubits) {
    return qubits + " qubits need " + gibibytes(16L << qubits);
  }

  private static String gibibytes(long bytes) {
    boolean whole = (bytes & (1L << 30) - 1) == 0;
    return String.format(Locale.ROOT, whole ? "%.0f GiB" : "%.1f GiB", bytes / 0x1p30);
  }

  /// What the system could give without taking it from a program, if it says so.
  static OptionalLong freeBytes() {
    try {
      for (String line : Files.readAllLines(MEMORY_FACTS)) {
        if (line.startsWith("MemAvailable:")) {
          return OptionalLong.of(1024 * Long.parseLong(line.replaceAll("[^0-9]", "")));
        }
      }
    } catch (IOException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  void close() {
    if (!isTiny) {
      arena.close();
    }
  }
}
