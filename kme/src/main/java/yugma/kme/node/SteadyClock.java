// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that is read once and then runs on by itself: setting the machine's clock neither makes
/// keys old nor stops a timer.
final class SteadyClock extends Clock {
  private final Instant began;
  private final long nanos = System.nanoTime();

  SteadyClock(Clock wall) {
    began = wall.instant();
  }

  @Override
  public Instant instant() {
    return began.plusNanos(System.nanoTime() - nanos);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a steady clock has no zone");
  }
}
