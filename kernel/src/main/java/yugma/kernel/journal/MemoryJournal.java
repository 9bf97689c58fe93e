// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.journal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yugma.kernel.time.Time;

/// A journal on the heap, times apart from entries.
final class MemoryJournal implements Journal {
  private long[] picos = new long[1024];
  private @Nullable Entry[] entries = new @Nullable Entry[1024];
  private int size;

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void record(Time time, Entry entry) {
    if (size > 0 && time.picos() < picos[size - 1]) {
      throw new IllegalArgumentException(
          "time is " + time + ", must not precede the last entry at " + new Time(picos[size - 1]));
    }
    if (size == picos.length) {
      picos = Arrays.copyOf(picos, 2 * size);
      entries = Arrays.copyOf(entries, 2 * size);
    }
    picos[size] = time.picos();
    entries[size++] = entry;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Iterator<Line> iterator() {
    return IntStream.range(0, size).mapToObj(this::line).iterator();
  }

  private Line line(int at) {
    return new Line(new Time(picos[at]), at, Objects.requireNonNull(entries[at]));
  }
}
