// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.time.Instant;

/// Instants as the store keeps them, in milliseconds; those that are too far away become the
/// farthest.
final class Millis {
  private Millis() {}

  static long of(Instant instant) {
    Instant least = Instant.ofEpochMilli(Long.MIN_VALUE);
    Instant most = Instant.ofEpochMilli(Long.MAX_VALUE);
    if (instant.isBefore(least)) {
      return Long.MIN_VALUE;
    }
    return instant.isAfter(most) ? Long.MAX_VALUE : instant.toEpochMilli();
  }
}
