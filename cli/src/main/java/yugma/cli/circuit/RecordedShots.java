// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Shots as a file tells them: the detectors of each, and perhaps the observables behind them.
public final class RecordedShots implements KnownShots, AutoCloseable {
  private static final int AT_ONCE = 1_024;

  private final Path file;
  private final BitForm form;
  private final int detectors;
  private final int observables;
  private final InputStream stream;
  private final int[] ones;
  private long shot;

  /// Opens a file.
  ///
  /// @param observables how many stand behind the detectors of each shot
  public RecordedShots(Path file, BitForm form, int detectors, int observables) throws IOException {
    this.file = file;
    this.form = form;
    this.detectors = detectors;
    this.observables = observables;
    this.ones = new int[detectors + observables];
    this.stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /// About how many shots the file holds.
  public long count() throws IOException {
    int bits = detectors + observables;
    return Files.size(file) / Math.max(1, form == BitForm.TEXT ? bits + 1 : (bits + 7) / 8);
  }

  /// @throws IllegalArgumentException if the file has another number of bits a shot
  @Override
  public Some next() throws IOException {
    List<int[]> events = new ArrayList<>();
    long[] flips = new long[AT_ONCE];
    for (int count = form == BitForm.TEXT ? line() : bytes(); count >= 0; ) {
      int seen = count;
      while (seen > 0 && ones[seen - 1] >= detectors) {
        flips[events.size()] |= 1L << ones[--seen] - detectors;
      }
      events.add(Arrays.copyOf(ones, seen));
      count = events.size() == AT_ONCE ? -1 : form == BitForm.TEXT ? line() : bytes();
    }
    return new Some(events.toArray(int[][]::new), flips);
  }

  /// Reads a line; how many ones it has, -1 at the end of the file.
  private int line() throws IOException {
    int count = 0;
    int at = 0;
    int letter = stream.read();
    if (letter < 0) {
      return -1;
    }
    for (; letter >= 0 && letter != '\n'; letter = stream.read()) {
      if (letter == '0' || letter == '1') {
        if (letter == '1' && at < ones.length) {
          ones[count++] = at;
        }
        at++;
      } else if (letter != '\r') {
        String what =
            letter > ' ' && letter < 127 ? "letter '" + (char) letter + "'" : "byte " + letter;
        throw refusal("holds the " + what + ", must be of 0 and 1");
      }
    }
    if (at != ones.length) {
      throw refusal("has " + at + " bits, must have " + bits());
    }
    shot++;
    return count;
  }

  private int bytes() throws IOException {
    byte[] packed = stream.readNBytes((ones.length + 7) / 8);
    if (packed.length == 0) {
      return -1;
    }
    if (packed.length < (ones.length + 7) / 8) {
      throw refusal("ends after " + packed.length + " bytes, must have " + bits());
    }
    int count = 0;
    for (int at = 0; at < 8 * packed.length; at++) {
      if ((packed[at >> 3] >> (at & 7) & 1) != 0) {
        if (at >= ones.length) {
          throw refusal("has bit " + at + ", must have only " + bits());
        }
        ones[count++] = at;
      }
    }
    shot++;
    return count;
  }

  private String bits() {
    return ones.length
        + " ("
        + detectors
        + " detectors"
        + (observables == 0 ? "" : " and " + observables + " observables")
        + ")";
  }

  private IllegalArgumentException refusal(String what) {
    return new IllegalArgumentException(file + ": shot " + (shot + 1) + " " + what);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
