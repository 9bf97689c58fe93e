// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import java.util.concurrent.atomic.LongAdder;

/// How far a run has come, for all its clients: first they warm up, then they are measured, then
/// they stop.
final class Course {
  private final LongAdder answered = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private volatile boolean measured;
  private volatile boolean over;
  private volatile String lastError = "";

  boolean isMeasured() {
    return measured;
  }

  boolean isOver() {
    return over;
  }

  void measure() {
    measured = true;
  }

  void stop() {
    measured = false;
    over = true;
  }

  void answered() {
    answered.increment();
  }

  /// Requests that were answered with keys, warm-up included.
  long requests() {
    return answered.sum();
  }

  void failed(String what) {
    errors.increment();
    lastError = what;
  }

  long errors() {
    return errors.sum();
  }

  String lastError() {
    return lastError;
  }
}
