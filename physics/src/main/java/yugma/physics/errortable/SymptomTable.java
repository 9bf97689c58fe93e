// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errortable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.kernel.sampling.AliasTable;
import yugma.kernel.sampling.Geometric;

/// The errors of a circuit made ready to be drawn straight into the bits of shots: nothing is done
/// for gates or measurements, only for errors that happen. Immutable, safe to share.
@SuppressWarnings("ArrayRecordComponent") // never compared
public final class SymptomTable {
  /// Detectors whose errors are drawn together, so that the bytes they touch stay near.
  private static final int WINDOW = 1_024;

  /// As many events of one rate have a draw of their own; fewer are pooled.
  private static final int POOLED = 32;

  private static final int MOST_IN_A_POOL = 4_096;

  /// Rates are one if they differ by rounding alone.
  private static final double SAME = 1e-11;

  /// Sites where one of several things may happen.
  ///
  /// @param symptoms of each site, thing by thing
  private record Sites(Geometric gap, AliasTable choice, int things, int[][] symptoms) {}

  /// Room for some errors on their way; one thread at a time.
  public record Room(long[] words, int[] which, int[] bases) {
    static final int EVENTS = 1_024;

    /// Room that nobody else uses.
    public Room() {
      this(new long[2 * EVENTS], new int[EVENTS], new int[EVENTS]);
    }
  }

  private final int shotBits;
  private final List<Events> events = new ArrayList<>();
  private final List<Sites> sites = new ArrayList<>();

  /// The table of some errors.
  ///
  /// @param shots of a batch, a power of two from 64 to 65,536
  public SymptomTable(Errors errors, int shots) {
    this.shotBits = Integer.numberOfTrailingZeros(shots);
    List<Errors.Event> all = errors.independent();
    for (int from = 0; from < all.size(); ) {
      int to = from;
      int window = all.get(from).symptom()[0] / WINDOW;
      while (to < all.size() && all.get(to).symptom()[0] / WINDOW == window) {
        to++;
      }
      addWindow(all.subList(from, to), shots);
      from = to;
    }
    errors.exclusive().forEach(this::addSites);
  }

  private void addWindow(List<Errors.Event> window, int shots) {
    for (int kind = 0; kind < 3; kind++) {
      List<Errors.Event> alike = new ArrayList<>();
      for (Errors.Event event : window) {
        if (Symptoms.kind(event.symptom()) == kind) {
          alike.add(event);
        }
      }
      alike.sort(Comparator.comparingDouble(Errors.Event::rate));
      addAlike(alike, shots);
    }
  }

  private void addAlike(List<Errors.Event> alike, int shots) {
    List<Errors.Event> pool = new ArrayList<>();
    for (int from = 0; from < alike.size(); ) {
      int to = from;
      double rate = alike.get(from).rate();
      while (to < alike.size() && alike.get(to).rate() <= rate * (1 + SAME)) {
        to++;
      }
      if (to - from >= POOLED) {
        events.add(Events.of(alike.subList(from, to), true, shots));
      } else {
        pool.addAll(alike.subList(from, to));
      }
      from = to;
    }
    for (int from = 0; from < pool.size(); from += MOST_IN_A_POOL) {
      int to = Math.min(pool.size(), from + MOST_IN_A_POOL);
      events.add(Events.of(pool.subList(from, to), false, shots));
    }
  }

  private void addSites(List<Double> law, List<int[][]> symptoms) {
    double[] weights = law.stream().mapToDouble(Double::doubleValue).toArray();
    double total = Math.min(1, Arrays.stream(weights).sum());
    if (total >= 1e-15) {
      int[][] all = symptoms.stream().flatMap(Arrays::stream).toArray(int[][]::new);
      sites.add(new Sites(new Geometric(total), AliasTable.of(weights), weights.length, all));
    }
  }

  /// Turns bits over in shots that are all 0 before.
  ///
  /// @param data shot after shot, in whole bytes
  public void sample(byte[] data, Room room, RandomStream random) {
    for (Events some : events) {
      some.draw(random, room, data, shotBits);
    }
    for (Sites some : sites) {
      turn(some, data, random);
    }
  }

  private void turn(Sites some, byte[] data, RandomStream random) {
    int bytesPerShot = data.length >> shotBits;
    long all = (long) some.symptoms.length / some.things << shotBits;
    for (long at = some.gap.draw(random); at < all; at += 1 + some.gap.draw(random)) {
      int event = (int) (at >>> shotBits) * some.things + some.choice.draw(random);
      int base = ((int) at & (1 << shotBits) - 1) * bytesPerShot;
      for (int bit : some.symptoms[event]) {
        data[base + (bit >> 3)] ^= (byte) (1 << (bit & 7));
      }
    }
  }
}
