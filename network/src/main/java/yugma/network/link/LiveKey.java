// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Duration;
import java.util.UUID;
import yugma.kernel.bits.Bits;

/// The key of one block of a live link, as both of its ends hold it.
///
/// Only a [LiveLink] makes one, and that draws from the operating system alone: key of a seeded run
/// is of another type. Whoever is given it copies what it needs and closes it, which wipes both.
public final class LiveKey implements AutoCloseable {
  private final Origin origin;
  private final Bits a;
  private final Bits b;

  LiveKey(Origin origin, Bits a, Bits b) {
    this.origin = origin;
    this.a = a;
    this.b = b;
  }

  /// Where it comes from.
  ///
  /// @param block a fresh name
  /// @param link id of the link
  /// @param made how
  /// @param epsilon bound on the probability that it is not secret or not equal
  /// @param at simulated time since the network began
  public record Origin(UUID block, String link, Made made, double epsilon, Duration at) {}

  /// How key came to be.
  public enum Made {
    /// Distilled from simulated clicks, bit by bit.
    PHOTONS("simulated photons"),
    /// The counts were drawn and the length computed; both ends took the same bits from the
    /// operating system.
    RATES("simulated rates"),
    /// Said to be in store at the start; both ends took the same bits from the operating system.
    BUFFER("simulated buffer");

    private final String provenance;

    Made(String provenance) {
      this.provenance = provenance;
    }

    /// As a key's provenance says it.
    public String provenance() {
      return provenance;
    }

    static Made of(BlockKind kind) {
      return switch (kind) {
        case PHOTONS, PULSES -> PHOTONS;
        case RATES -> RATES;
      };
    }
  }

  public Origin origin() {
    return origin;
  }

  /// The bits at the link's node a.
  public Bits a() {
    return a;
  }

  /// The bits at its node b.
  public Bits b() {
    return b;
  }

  /// How many bits.
  public int bits() {
    return a.length();
  }

  /// Wipes both.
  @Override
  public void close() {
    a.wipe();
    b.wipe();
  }

  @Override
  public String toString() {
    return bits() + " bits of " + origin;
  }
}
