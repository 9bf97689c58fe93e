// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.keys.distillation.BlockReport;
import yugma.keys.distillation.Failure;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Tally;

/// How a block of a live link went.
///
/// @param index from 0
/// @param began simulated time since the network began
/// @param ended likewise, when both ends were done with it
/// @param kind in what detail it was drawn
/// @param siftedBits of the key basis
/// @param keyBits that were made, those of the authentication pool among them
/// @param keyBasis its errors
/// @param testBasis its errors
/// @param failure why there is no key
/// @param alarms raised
public record LiveBlock(
    int index,
    Duration began,
    Duration ended,
    BlockKind kind,
    long siftedBits,
    long keyBits,
    Errors keyBasis,
    Errors testBasis,
    Optional<Failure> failure,
    List<Alarm> alarms) {
  public LiveBlock {
    alarms = List.copyOf(alarms);
  }

  /// A block that is done.
  record Done(BlockPlan.Ready block, Duration began, Duration ended) {}

  static LiveBlock of(Done done, Distillery.Outcome outcome, LinkWatch.Verdict verdict) {
    BlockReport report = outcome.report();
    Optional<BlockCounts> counts = report.counts();
    return new LiveBlock(
        done.block.plan().index(),
        done.began,
        done.ended,
        done.block.kind(),
        report.siftedBits(),
        outcome.keyBits(),
        new Errors(
            rate(counts.filter(_ -> report.corrected()).map(BlockCounts::keyTotal)),
            verdict.keyErrorLimit()),
        new Errors(rate(counts.map(BlockCounts::testTotal)), verdict.testErrorLimit()),
        outcome instanceof Distillery.Outcome.Failed failed
            ? Optional.of(failed.why())
            : Optional.empty(),
        verdict.alarms());
  }

  private static OptionalDouble rate(Optional<Tally> tally) {
    return tally
        .filter(one -> one.detections() > 0)
        .map(one -> OptionalDouble.of(one.errorRate()))
        .orElse(OptionalDouble.empty());
  }

  /// Errors in one basis.
  ///
  /// @param rate empty where they were never found out
  /// @param limit the highest rate that the watch lets pass
  public record Errors(OptionalDouble rate, OptionalDouble limit) {}
}
