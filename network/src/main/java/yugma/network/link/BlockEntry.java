// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.journal.Entry;
import yugma.kernel.time.Time;
import yugma.keys.distillation.Failure;

/// How one block went.
///
/// @param link id of the link
/// @param index from 0
/// @param start when its first pulse was sent
/// @param end when both parties were done with it
/// @param drawn in what detail
/// @param clicks of the receiver
/// @param doubleClicks of them, those of both detectors, whose bit is random
/// @param siftedBits of the key basis
/// @param qber errors of the key basis over sifted bits, empty when they were never corrected
/// @param testBits detections where both parties used the test basis
/// @param testBasisError errors of the test basis over them, empty without any
/// @param leakBits that error correction and verification gave away
/// @param keyBits released, 0 when the block was discarded
/// @param authenticationBits used up
/// @param keyErrorLimit the highest error rate of the key basis that the watch lets pass
/// @param testErrorLimit the same of the test basis
/// @param failure why it was discarded
/// @param alarms raised
/// @param seenByEve sifted bits that an eavesdropper had measured in the key basis or half-way to
///   it, before privacy amplification
public record BlockEntry(
    String link,
    int index,
    Time start,
    Time end,
    BlockKind drawn,
    long clicks,
    long doubleClicks,
    long siftedBits,
    OptionalDouble qber,
    long testBits,
    OptionalDouble testBasisError,
    double leakBits,
    long keyBits,
    int authenticationBits,
    OptionalDouble keyErrorLimit,
    OptionalDouble testErrorLimit,
    Optional<Failure> failure,
    List<Alarm> alarms,
    long seenByEve)
    implements Entry {
  public BlockEntry {
    alarms = List.copyOf(alarms);
  }
}
