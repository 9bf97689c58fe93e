// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yugma.kernel.bits.BitWriter;
import yugma.kernel.bits.Bits;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Tally;

/// What is left to one party after sifting: its bits of either basis, and the intensity of each.
///
/// @param key the raw key, of the key basis
/// @param test of the test basis
record Sifted(Basis key, Basis test) {
  static final Sifted NOTHING = new Sifted(Basis.NONE, Basis.NONE);

  /// The sifted bits of one basis.
  ///
  /// @param bits this party's
  /// @param intensities index of the intensity of each
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Basis(Bits bits, byte[] intensities) {
    static final Basis NONE = new Basis(Bits.zeros(0), new byte[0]);

    int size() {
      return intensities.length;
    }

    /// Counts by intensity of all places where a string has a one.
    List<Long> count(Bits where, int settings) {
      long[] counts = new long[settings];
      for (int w = 0; w < where.wordCount(); w++) {
        for (long rest = where.word(w); rest != 0; rest &= rest - 1) {
          counts[intensities[64 * w + Long.numberOfTrailingZeros(rest)]]++;
        }
      }
      return Arrays.stream(counts).boxed().toList();
    }

    private List<Tally> tallies(List<Long> errors) {
      long[] detections = new long[errors.size()];
      for (byte intensity : intensities) {
        detections[intensity]++;
      }
      List<Tally> tallies = new ArrayList<>();
      for (int k = 0; k < detections.length; k++) {
        tallies.add(new Tally(detections[k], errors.get(k)));
      }
      return tallies;
    }

    private int largestIntensity() {
      int largest = -1;
      for (byte intensity : intensities) {
        largest = Math.max(largest, intensity);
      }
      return largest;
    }
  }

  /// Splits the clicks with equal bases by basis.
  ///
  /// @param own this party's notes at the clicks, one for each
  /// @param agree one where the bases agree
  /// @param intensities two bits for each agreement
  static Sifted of(PulseNotes own, Bits agree, Bits intensities) {
    BitWriter key = new BitWriter(agree.length());
    BitWriter test = new BitWriter(agree.length());
    byte[] keyIntensities = new byte[intensities.length() / 2];
    byte[] testIntensities = new byte[intensities.length() / 2];
    int place = 0;
    for (int i = 0; i < own.size(); i++) {
      if ((agree.word(i >>> 6) >>> i & 1) != 0) {
        byte intensity = (byte) (intensities.word(place >>> 6) >>> place & 3);
        place += 2;
        if (own.inTestBasis(i)) {
          testIntensities[test.length()] = intensity;
          test.append(own.bit(i));
        } else {
          keyIntensities[key.length()] = intensity;
          key.append(own.bit(i));
        }
      }
    }
    return new Sifted(basis(key, keyIntensities), basis(test, testIntensities));
  }

  private static Basis basis(BitWriter bits, byte[] intensities) {
    Basis basis = new Basis(bits.toBits(), Arrays.copyOf(intensities, bits.length()));
    bits.wipe();
    return basis;
  }

  void wipe() {
    key.bits.wipe();
    test.bits.wipe();
  }

  /// The largest index of an intensity that occurs; -1 without bits.
  int largestIntensity() {
    return Math.max(key.largestIntensity(), test.largestIntensity());
  }

  /// The counts of the block.
  ///
  /// @param keyErrors of the key basis by intensity; zeros while they are unknown
  /// @param testDifferences one where the parties' bits of the test basis differ
  BlockCounts counts(List<Long> keyErrors, Bits testDifferences) {
    List<Long> testErrors = test.count(testDifferences, keyErrors.size());
    return new BlockCounts(key.tallies(keyErrors), test.tallies(testErrors));
  }
}
