// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;

/// How much each application may ask for, so that none starves another: a token bucket of requests
/// for each application, and one of keys for each pair.
///
/// Safe for any thread. Who is not registered has no bucket, and is refused elsewhere.
public final class Quota {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<SaeId, Bucket> requests = new HashMap<>();
  private final Map<Pair, Bucket> keys = new HashMap<>();
  private final Registry registry;

  /// @param nanoTime a clock that never goes back
  public Quota(Settings settings, Registry registry, LongSupplier nanoTime) {
    this.registry = registry;
    for (Sae sae : registry.saes()) {
      requests.put(sae.id(), new Bucket(settings.requestsOfSae(), nanoTime));
    }
    for (Pair pair : registry.pairs()) {
      keys.put(pair, new Bucket(settings.keysOfPair(), nanoTime));
    }
  }

  /// What a bucket gains, and what it holds.
  ///
  /// @param perSecond > 0; infinite for no limit
  /// @param burst >= 1
  public record Rate(double perSecond, double burst) {
    /// No limit.
    public static final Rate UNLIMITED =
        new Rate(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Rate {
      if (!(perSecond > 0 && burst >= 1)) {
        throw new IllegalArgumentException(
            "rate is "
                + perSecond
                + " per second with bursts of "
                + burst
                + ", must be above 0 and at least 1");
      }
    }
  }

  /// Both rates.
  ///
  /// @param requestsOfSae of whatever kind
  /// @param keysOfPair asked for with Get key
  public record Settings(Rate requestsOfSae, Rate keysOfPair) {
    /// 5,000 requests and 20,000 keys a second, in bursts of two seconds' worth.
    public static final Settings DEFAULT =
        new Settings(new Rate(5_000, 10_000), new Rate(20_000, 40_000));

    /// No limit.
    public static final Settings UNLIMITED = new Settings(Rate.UNLIMITED, Rate.UNLIMITED);
  }

  /// Takes a request out of a bucket.
  ///
  /// @return whether there was one
  boolean admitsRequest(SaeId caller) {
    Bucket bucket = requests.get(caller);
    return bucket == null || bucket.take(1);
  }

  /// Takes keys out of a bucket.
  ///
  /// @return whether there were so many
  boolean admitsKeys(SaeId master, SaeId slave, int number) {
    Bucket bucket = registry.pair(master, slave).map(keys::get).orElse(null);
    return bucket == null || bucket.take(number);
  }

  /// Fills with time.
  private static final class Bucket {
    private final Rate rate;
    private final LongSupplier nanoTime;
    private double tokens;
    private long since;

    Bucket(Rate rate, LongSupplier nanoTime) {
      this.rate = rate;
      this.nanoTime = nanoTime;
      tokens = rate.burst();
      since = nanoTime.getAsLong();
    }

    /// More than a burst empties a full bucket, so that a request of any size is served some time.
    synchronized boolean take(int number) {
      if (rate.burst() == Double.POSITIVE_INFINITY) {
        return true;
      }
      long now = nanoTime.getAsLong();
      tokens = Math.min(rate.burst(), tokens + (now - since) / NANOS_PER_SECOND * rate.perSecond());
      since = now;
      if (tokens < Math.min(number, rate.burst())) {
        return false;
      }
      tokens -= Math.min(number, rate.burst());
      return true;
    }
  }
}
