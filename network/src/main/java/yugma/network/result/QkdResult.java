// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Key distribution over one link.
///
/// Rates are bits per second of simulated time. A number that could not be had is null.
///
/// @param protocol such as `bb84-decoy`
/// @param proof from which key lengths follow
/// @param blockBits sifted key-basis bits that a block is meant to hold
/// @param blockPulses pulses of a block
/// @param blockTimeS seconds of a block; null when it would outlast the longest run
/// @param qber errors of the key basis over its sifted bits, over all blocks whose errors were
///   corrected
/// @param testBasisError the same in the test basis, over all blocks
/// @param siftedRateBps sifted bits of the key basis of all finished blocks
/// @param secretKeyRateBps released key of all finished blocks, before what authentication then
///   uses
/// @param predictedSecretKeyRateBps by the closed form of the `device` model, nobody tapping
/// @param predictedQber likewise
/// @param asymptoticSecretKeyRateBps for endless blocks and perfectly known yields, nobody tapping
/// @param plobBps no link without a repeater does better in this fibre at this clock, per mode, one
///   mode a pulse; null without loss
/// @param blocks finished
/// @param discardedBlocks of them, those that gave no key
/// @param realBlocks of them, those distilled from real bits (drawn as photons or pulses)
/// @param reconciliationEfficiency leak over the entropy of the errors, over blocks with real bits
/// @param classical what crossed the classical channel
/// @param alarms in the order of time
/// @param blockLog one line for each finished block, or for a row of quiet ones
public record QkdResult(
    String protocol,
    ProofResult proof,
    int blockBits,
    long blockPulses,
    OptionalDouble blockTimeS,
    OptionalDouble qber,
    OptionalDouble testBasisError,
    double siftedRateBps,
    double secretKeyRateBps,
    double predictedSecretKeyRateBps,
    double predictedQber,
    double asymptoticSecretKeyRateBps,
    OptionalDouble plobBps,
    int blocks,
    int discardedBlocks,
    int realBlocks,
    OptionalDouble reconciliationEfficiency,
    Classical classical,
    List<AlarmResult> alarms,
    List<BlockResult> blockLog) {
  /// A proof, named.
  ///
  /// @param id such as `rusca2018`
  /// @param label such as `reference, fixed-length`
  /// @param citation where it was published
  /// @param epsilonSec bound on the failure of secrecy, for each block
  /// @param epsilonCor bound on the failure of correctness, for each block
  public record ProofResult(
      String id, String label, String citation, double epsilonSec, double epsilonCor) {}

  /// Messages of distillation.
  public record Classical(long messages, long bytesFromA, long bytesFromB) {}

  /// An alarm.
  ///
  /// @param timeS when both parties were done with the block
  /// @param what `key_length`, `key_basis_error`, `test_basis_error`, `signal_yield`, `decoy_yield`
  /// @param observed its value
  /// @param low the smallest value that passes
  /// @param high the largest value that passes; null when there is none
  public record AlarmResult(
      double timeS, int block, String what, double observed, double low, OptionalDouble high) {}

  /// One block, or several quiet ones in a row summed up.
  ///
  /// @param blocks how many
  /// @param qberLimit the highest error rate of the key basis that the watch lets pass, the least
  ///   of the row
  /// @param testBasisLimit the same of the test basis
  /// @param drawn `photons`, `pulses` or `rates`
  /// @param doubleClicks clicks of both detectors at once, whose bit is random
  /// @param discarded why it gave no key; null when it did
  /// @param seenByEve sifted bits that an eavesdropper had measured in the key basis or half-way to
  ///   it
  public record BlockResult(
      int index,
      int blocks,
      double startS,
      double endS,
      String drawn,
      long clicks,
      long doubleClicks,
      long siftedBits,
      OptionalDouble qber,
      OptionalDouble qberLimit,
      OptionalDouble testBasisError,
      OptionalDouble testBasisLimit,
      double leakBits,
      long keyBits,
      Optional<String> discarded,
      long seenByEve) {}
}
