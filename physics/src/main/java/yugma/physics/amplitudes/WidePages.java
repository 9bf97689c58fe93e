// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Memory in pages of 2 MiB, where the system gives such: a pass over a state of 24 qubits looks up
/// 128 pages instead of 65,536, which saves up to a fifth of the time of a gate.
///
/// Only Linux of 64 bits is asked, and only if this Java may call native code without a warning
/// (`--enable-native-access=ALL-UNNAMED`, as the launcher says); elsewhere there are none. They do
/// not count against `-XX:MaxDirectMemorySize`.
@SuppressWarnings("restricted")
final class WidePages {
  private static final long PAGE = 2 << 20;

  private static final int READ_AND_WRITE = 3;
  private static final int PRIVATE_AND_ANONYMOUS = 0x22;
  private static final int ADVICE_HUGE_PAGES = 14;
  private static final long FAILED = -1;

  private static final boolean MAY_ASK =
      WidePages.class.getModule().isNativeAccessEnabled()
          && ADDRESS.byteSize() == Long.BYTES
          && System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");

  private WidePages() {}

  /// Zeroes that are really there, if the system gives them; they go back when the arena closes.
  static Optional<MemorySegment> allocate(long bytes, Arena arena) {
    Optional<Calls> calls = MAY_ASK ? Calls.FOUND : Optional.empty();
    return calls.flatMap(found -> found.allocate(bytes, arena));
  }

  /// The system calls, linked when the first large state is made.
  private record Calls(MethodHandle map, MethodHandle advise, MethodHandle unmap) {
    private static final Optional<Calls> FOUND = find();

    private static Optional<Calls> find() {
      try {
        return Optional.of(
            new Calls(
                call(
                    "mmap",
                    FunctionDescriptor.of(
                        ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG)),
                call("madvise", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT)),
                call("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG))));
      } catch (NoSuchElementException | UnsupportedOperationException e) {
        return Optional.empty(); // a C library without them, or a Java that calls none
      }
    }

    private static MethodHandle call(String name, FunctionDescriptor shape) {
      Linker linker = Linker.nativeLinker();
      return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }

    Optional<MemorySegment> allocate(long bytes, Arena arena) {
      long all = Math.addExact(bytes, PAGE);
      try {
        MemorySegment start =
            (MemorySegment)
                map.invokeExact(
                    MemorySegment.NULL, all, READ_AND_WRITE, PRIVATE_AND_ANONYMOUS, -1, 0L);
        if (start.address() == FAILED) {
          return Optional.empty();
        }
        MemorySegment whole = start.reinterpret(all, arena, this::giveBack);
        MemorySegment aligned = whole.asSlice(-start.address() & PAGE - 1, bytes);
        int ignored = (int) advise.invokeExact(aligned, bytes, ADVICE_HUGE_PAGES);
        return Optional.of(aligned.fill((byte) 0));
      } catch (Throwable e) {
        throw new LinkageError("the C library of this Linux does not map memory", e);
      }
    }

    private void giveBack(MemorySegment whole) {
      try {
        int ignored = (int) unmap.invokeExact(whole, whole.byteSize());
      } catch (Throwable e) {
        throw new LinkageError("the C library of this Linux does not unmap memory", e);
      }
    }
  }
}
