// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStreams;

/// What holds for every proof and for any counts, however odd.
class ProofTest {
  private static final List<Proof> PROOFS =
      List.of(new Lim2014(1e-9, 1e-15), new Rusca2018(1e-9, 1e-15));

  private static List<Decoy> source(Proof proof) {
    return switch (proof) {
      case Lim2014 _ -> List.of(new Decoy(0.5, 0.6), new Decoy(0.2, 0.3), new Decoy(0, 0.1));
      case Rusca2018 _ -> List.of(new Decoy(0.5, 0.7), new Decoy(0.15, 0.3));
    };
  }

  @Property(seed = "1")
  void oddCountsGiveNoNumberThatIsNone(@ForAll long seed) {
    for (Proof proof : PROOFS) {
      BlockCounts counts = anyCounts(seed, proof.intensities());
      KeyLength length = proof.keyLength(counts, source(proof), 100);
      assertThat(length.exactBits()).isFinite();
      assertThat(length.bits()).isLessThan((long) counts.keyTotal().detections() + 1);
      assertThat(length.vacuumEvents()).isNotNegative();
      assertThat(length.singlePhotons()).isNotNegative();
      assertThat(length.phaseErrorBound()).isBetween(0.0, 0.5);
    }
  }

  private static BlockCounts anyCounts(long seed, int intensities) {
    var random = RandomStreams.seeded(seed).stream("counts");
    List<Tally> all = new ArrayList<>();
    for (int i = 0; i < 2 * intensities; i++) {
      long n = random.nextInt(4) == 0 ? 0 : random.nextLong(1L << (1 + random.nextInt(40)));
      all.add(new Tally(n, random.nextInt(3) == 0 ? 0 : random.nextLong(n + 1)));
    }
    return new BlockCounts(all.subList(0, intensities), all.subList(intensities, all.size()));
  }

  @Test
  void nothingCountedGivesNoKey() {
    for (Proof proof : PROOFS) {
      var none = Collections.nCopies(proof.intensities(), Tally.NONE);
      KeyLength length = proof.keyLength(new BlockCounts(none, none), source(proof), 0);
      assertThat(length.positive()).isFalse();
      assertThat(length.phaseErrorBound()).isEqualTo(0.5);
      assertThat(length.exactBits())
          .isEqualTo(-length.secrecyPenaltyBits() - length.correctnessPenaltyBits());
    }
  }

  @Property(tries = 100, seed = "1")
  void moreErrorsInTheTestBasisNeverGiveMoreKey(
      @ForAll @DoubleRange(max = 0.5) @Scale(6) double more,
      @ForAll @DoubleRange(max = 0.5) @Scale(6) double less) {
    var channel = PaperChannel.rusca(20);
    for (Proof proof : PROOFS) {
      BlockCounts counts = channel.expected(source(proof), 0.9, 1e9);
      double leak = PaperChannel.leak(counts);
      long worse = withTestErrors(proof, counts, Math.max(more, less), leak).bits();
      long better = withTestErrors(proof, counts, Math.min(more, less), leak).bits();
      assertThat(worse).isLessThanOrEqualTo(better);
    }
  }

  private static KeyLength withTestErrors(
      Proof proof, BlockCounts counts, double rate, double leak) {
    List<Tally> test =
        counts.test().stream()
            .map(tally -> new Tally(tally.detections(), rate * tally.detections()))
            .toList();
    return proof.keyLength(new BlockCounts(counts.key(), test), source(proof), leak);
  }

  @Test
  void interceptionOfEveryPulseLeavesNoKey() {
    for (Proof proof : PROOFS) {
      BlockCounts counts = PaperChannel.rusca(10).expected(source(proof), 0.9, 1e11);
      KeyLength length = withTestErrors(proof, counts, 0.25, 0);
      assertThat(length.phaseErrorBound()).isGreaterThan(0.25);
      assertThat(withTestErrors(proof, counts, 0.5, 0).positive()).isFalse();
    }
  }

  @Test
  void aLeakIsPaidBitByBit() {
    for (Proof proof : PROOFS) {
      BlockCounts counts = PaperChannel.rusca(10).expected(source(proof), 0.9, 1e10);
      long whole = proof.keyLength(counts, source(proof), 0).bits();
      assertThat(proof.keyLength(counts, source(proof), 1234).bits()).isEqualTo(whole - 1234);
    }
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatThrownBy(() -> new Tally(3, 4)).hasMessageContaining("errors are 4.0");
    assertThatThrownBy(() -> new Tally(Double.NaN, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new BlockCounts(List.of(Tally.NONE), List.of()))
        .hasMessageContaining("must be equal");
    assertThatThrownBy(() -> new Decoy(0.5, 0)).hasMessageContaining("(0, 1]");
  }

  @Test
  void aResultCanNameItsProof() {
    assertThat(PROOFS).extracting(Proof::id).containsExactly("lim2014", "rusca2018");
    assertThat(PROOFS).allSatisfy(proof -> assertThat(proof.citation()).contains("20"));
  }
}
