// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.bits.Bits;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Tally;

/// What is left to one party after sifting: its bits of either basis, and the intensity of each.
///
/// @param keyBits of the key basis: the raw key
/// @param keyIntensities index of the intensity of each
/// @param testBits of the test basis
/// @param testIntensities index of the intensity of each
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sifted(Bits keyBits, byte[] keyIntensities, Bits testBits, byte[] testIntensities) {
  /// Splits the clicks with equal bases by basis.
  ///
  /// @param own this party's notes at the clicks, one for each
  /// @param agree one where the bases agree
  /// @param intensities two bits for each agreement
  static Sifted of(PulseNotes own, Bits agree, Bits intensities) {
    int inTest = 0;
    for (int i = 0; i < own.size(); i++) {
      inTest += agree.get(i) && own.inTestBasis(i) ? 1 : 0;
    }
    int agreements = agree.ones();
    Sifted sifted =
        new Sifted(
            Bits.zeros(agreements - inTest),
            new byte[agreements - inTest],
            Bits.zeros(inTest),
            new byte[inTest]);
    sifted.fill(own, agree, intensities);
    return sifted;
  }

  private void fill(PulseNotes own, Bits agree, Bits intensities) {
    int key = 0;
    int test = 0;
    for (int i = 0; i < own.size(); i++) {
      if (!agree.get(i)) {
        continue;
      }
      int place = 2 * (key + test);
      byte intensity = (byte) ((intensities.get(place) ? 1 : 0) | (intensities.get(place + 1) ? 2 : 0));
      if (own.inTestBasis(i)) {
        testIntensities[test] = intensity;
        testBits.set(test++, own.bit(i) == 1);
      } else {
        keyIntensities[key] = intensity;
        keyBits.set(key++, own.bit(i) == 1);
      }
    }
  }

  /// The largest index of an intensity that occurs; -1 without bits.
  int largestIntensity() {
    int largest = -1;
    for (byte intensity : keyIntensities) {
      largest = Math.max(largest, intensity);
    }
    for (byte intensity : testIntensities) {
      largest = Math.max(largest, intensity);
    }
    return largest;
  }

  /// Counts per intensity of places where a string has a one.
  static List<Long> count(Bits where, byte[] intensities, int settings) {
    long[] counts = new long[settings];
    for (int i = 0; i < intensities.length; i++) {
      counts[intensities[i]] += where.get(i) ? 1 : 0;
    }
    List<Long> list = new ArrayList<>(settings);
    for (long count : counts) {
      list.add(count);
    }
    return List.copyOf(list);
  }

  /// The counts of the block.
  ///
  /// @param keyErrors of the key basis by intensity; zeros while they are unknown
  /// @param testDifferences one where the parties' bits of the test basis differ
  BlockCounts counts(List<Long> keyErrors, Bits testDifferences) {
    int settings = keyErrors.size();
    List<Long> testErrors = count(testDifferences, testIntensities, settings);
    return new BlockCounts(
        tallies(keyIntensities, keyErrors), tallies(testIntensities, testErrors));
  }

  private static List<Tally> tallies(byte[] intensities, List<Long> errors) {
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
}
