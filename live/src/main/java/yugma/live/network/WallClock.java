// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.util.concurrent.locks.LockSupport;

/// The time that passes for people.
public interface WallClock {
  /// This machine's clock, which never goes back.
  WallClock MACHINE =
      new WallClock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void pause(long nanos) {
          LockSupport.parkNanos(nanos);
        }
      };

  /// Nanoseconds since some moment.
  long nanos();

  /// Waits so long at most.
  void pause(long nanos);
}
