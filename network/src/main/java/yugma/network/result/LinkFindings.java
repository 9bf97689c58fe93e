// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import yugma.keys.security.BinaryEntropy;
import yugma.keys.security.Proof;
import yugma.network.link.Alarm;
import yugma.network.link.BlockEntry;
import yugma.network.link.BlockKind;
import yugma.network.link.LinkRun;
import yugma.network.link.Outlook;
import yugma.network.result.QkdResult.AlarmResult;
import yugma.network.result.QkdResult.Classical;
import yugma.network.result.QkdResult.ProofResult;

/// Turns what a link did into the numbers of its result.
final class LinkFindings {
  private final LinkRun run;
  private final double seconds;
  private final int links;

  /// @param seconds of simulated time that were run
  /// @param links of the run, how many
  LinkFindings(LinkRun run, double seconds, int links) {
    this.run = run;
    this.seconds = seconds;
    this.links = links;
  }

  QkdResult qkd() {
    Outlook outlook = run.outlook();
    List<BlockEntry> blocks =
        run.blocks().stream().sorted(Comparator.comparingInt(BlockEntry::index)).toList();
    return new QkdResult(
        "bb84-decoy",
        proof(run.agreement().proof()),
        run.qkd().security().blockBits(),
        outlook.blockPulses(),
        outlook.blockTimeS(),
        weighted(blocks, BlockEntry::qber, BlockEntry::siftedBits),
        weighted(blocks, BlockEntry::testBasisError, BlockEntry::testBits),
        perSecond(blocks.stream().mapToLong(BlockEntry::siftedBits).sum()),
        perSecond(run.book().generated()),
        outlook.secretKeyRateBps(),
        outlook.qber(),
        outlook.asymptoticSecretKeyRateBps(),
        finite(outlook.plobBps()),
        blocks.size(),
        (int) blocks.stream().filter(block -> block.failure().isPresent()).count(),
        (int) blocks.stream().filter(block -> block.drawn() != BlockKind.RATES).count(),
        efficiency(blocks),
        new Classical(
            run.traffic().messages(), run.traffic().bytesFromAlice(), run.traffic().bytesFromBob()),
        alarms(blocks),
        new BlockLog(blocks, links).lines());
  }

  private static ProofResult proof(Proof proof) {
    return new ProofResult(
        proof.id(), Proof.LABEL, proof.citation(), proof.epsilonSec(), proof.epsilonCor());
  }

  private double perSecond(long bits) {
    return seconds == 0 ? 0 : bits / seconds;
  }

  /// A mean over blocks; empty when no block knows the number.
  static OptionalDouble weighted(
      List<BlockEntry> blocks,
      Function<BlockEntry, OptionalDouble> value,
      ToDoubleFunction<BlockEntry> weight) {
    double sum = 0;
    double weights = 0;
    for (BlockEntry block : blocks) {
      OptionalDouble known = value.apply(block);
      if (known.isPresent()) {
        sum += known.getAsDouble() * weight.applyAsDouble(block);
        weights += weight.applyAsDouble(block);
      }
    }
    return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
  }

  private static OptionalDouble efficiency(List<BlockEntry> blocks) {
    double leak = 0;
    double entropy = 0;
    for (BlockEntry block : blocks) {
      if (block.drawn() != BlockKind.RATES && block.qber().isPresent()) {
        leak += block.leakBits();
        entropy += block.siftedBits() * BinaryEntropy.of(block.qber().getAsDouble());
      }
    }
    return entropy == 0 ? OptionalDouble.empty() : OptionalDouble.of(leak / entropy);
  }

  private static List<AlarmResult> alarms(List<BlockEntry> blocks) {
    List<AlarmResult> alarms = new ArrayList<>();
    for (BlockEntry block : blocks) {
      for (Alarm alarm : block.alarms()) {
        alarms.add(
            new AlarmResult(
                block.end().seconds(),
                block.index(),
                lower(alarm.what()),
                alarm.observed(),
                alarm.low(),
                finite(alarm.high())));
      }
    }
    return alarms;
  }

  static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /// The name of a choice as files write it.
  static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
