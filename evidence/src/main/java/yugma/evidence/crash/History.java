// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What applications got, and where that breaks a promise:
/// - each key comes at most once to each application that is entitled, never to another;
/// - both ends get the same bits, and no two keys share any;
/// - as many keys as were asked for, or none;
/// - a key that its master got can be fetched, unless the store was set back since.
///
/// Safe for any thread.
public final class History {
  private static final int MOST_TOLD = 100;

  private final Map<String, Known> keys = new HashMap<>();
  private final Words words = new Words();
  private final List<String> violations = new ArrayList<>();
  private final Map<Count, Long> counts = new EnumMap<>(Count.class);
  private long violationCount;

  /// What is counted.
  public enum Count {
    /// Keys that masters got.
    GIVEN,
    /// Keys that others fetched.
    FETCHED,
    /// Requests that were refused.
    REFUSED,
    /// Requests of which nobody knows what became.
    UNKNOWN
  }

  /// A key as an application got it.
  ///
  /// @param id its key_ID
  /// @param bits in 64-bit words
  @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals
  public record Got(String id, long[] bits) {}

  /// A key that can still be fetched.
  ///
  /// @param who by whom
  /// @param master who asked for it
  /// @param key its key_ID
  public record Due(String who, String master, String key) {}

  private enum Fate {
    WAITS,
    DELIVERED,
    UNKNOWN
  }

  private static final class Known {
    private final int number;
    private final String master;
    private final long[] bits;
    private final Map<String, Fate> fates = new LinkedHashMap<>(4);
    private boolean isExcused;

    Known(int number, String master, long[] bits) {
      this.number = number;
      this.master = master;
      this.bits = bits;
    }
  }

  /// A master got keys.
  ///
  /// @param slaves who may fetch them
  /// @param asked how many
  public synchronized void given(String master, Set<String> slaves, int asked, List<Got> got) {
    if (got.size() != asked) {
      violate(master + " asked for " + asked + " keys and got " + got.size());
    }
    count(Count.GIVEN, got.size());
    for (Got key : got) {
      Known known = new Known(keys.size() + 1, master, key.bits());
      slaves.forEach(slave -> known.fates.put(slave, Fate.WAITS));
      if (keys.putIfAbsent(key.id(), known) != null) {
        violate("key_ID " + key.id() + " was given twice");
      }
      for (long word : key.bits()) {
        if (words.put(word, known.number) != known.number) {
          violate("key " + key.id() + " has bits of an earlier key");
        }
      }
    }
  }

  /// An application fetched keys.
  public synchronized void fetched(String who, List<String> asked, List<Got> got) {
    if (!got.stream().map(Got::id).toList().equals(asked)) {
      violate(who + " asked for keys " + asked + " and got others, or not all");
    }
    count(Count.FETCHED, got.size());
    for (Got key : got) {
      fetched(who, key);
    }
  }

  private void fetched(String who, Got key) {
    Known known = keys.get(key.id());
    if (known == null) {
      violate(who + " got key " + key.id() + ", which nobody made");
      return;
    }
    if (!Arrays.equals(known.bits, key.bits())) {
      violate("key " + key.id() + " has other bits for " + who + " than for its master");
    }
    Fate before = known.fates.put(who, Fate.DELIVERED);
    if (before == null) {
      violate("key " + key.id() + " was delivered to " + who + ", who is not entitled");
    } else if (before == Fate.DELIVERED) {
      violate("key " + key.id() + " was delivered to " + who + " twice");
    }
  }

  /// Nobody knows what became of a request for keys.
  public synchronized void unknown(String who, List<String> asked) {
    count(Count.UNKNOWN, 1);
    for (String id : asked) {
      Known known = keys.get(id);
      if (known != null) {
        known.fates.replace(who, Fate.WAITS, Fate.UNKNOWN);
      }
    }
  }

  /// A request was refused.
  public synchronized void refused() {
    count(Count.REFUSED, 1);
  }

  /// Keys given before now may be gone: a store was set back.
  public synchronized void excuse() {
    keys.values().forEach(known -> known.isExcused = true);
  }

  /// Keys that somebody is still sure to be able to fetch.
  public synchronized List<Due> due() {
    List<Due> due = new ArrayList<>();
    keys.forEach(
        (id, known) ->
            known.fates.forEach(
                (who, fate) -> {
                  if (fate == Fate.WAITS && !known.isExcused) {
                    due.add(new Due(who, known.master, id));
                  }
                }));
    return due;
  }

  /// A key that was due was refused, though everything is up.
  public synchronized void lost(Due due) {
    violate("key " + due.key() + " was given to its master, and is not there for " + due.who());
  }

  private void count(Count what, long more) {
    counts.merge(what, more, Long::sum);
  }

  /// How many.
  public synchronized long count(Count what) {
    return counts.getOrDefault(what, 0L);
  }

  private void violate(String what) {
    violationCount++;
    if (violations.size() < MOST_TOLD) {
      violations.add(what);
    }
  }

  /// How many promises were broken.
  public synchronized long violationCount() {
    return violationCount;
  }

  /// The first hundred.
  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }
}
