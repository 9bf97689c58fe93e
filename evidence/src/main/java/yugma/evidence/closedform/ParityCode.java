// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;

/// A quantum parity code that a one-way repeater mends: each block must keep a photon, and one
/// block all of them ([Muralidharan 2014](https://doi.org/10.1103/PhysRevLett.112.250501)).
///
/// @param blocks at least 1
/// @param photons of each block, at least 1
/// @param kept probability that a photon arrives, in [0, 1]
record ParityCode(int blocks, int photons, double kept) {
  static final ParityCode WIDE = new ParityCode(13, 6, 0.85);

  /// The probability that the state survives.
  double success() {
    double none = StrictMath.pow(1 - kept, photons);
    double all = StrictMath.pow(kept, photons);
    return StrictMath.pow(1 - none, blocks) - StrictMath.pow(1 - none - all, blocks);
  }

  Sample draw(int draws, SeededStreams streams) {
    RandomStream random = streams.stream("photons");
    int good = 0;
    for (int i = 0; i < draws; i++) {
      good += survives(random) ? 1 : 0;
    }
    return Sample.share(good, draws);
  }

  private boolean survives(RandomStream random) {
    boolean isWhole = false;
    boolean isThere = true;
    for (int block = 0; block < blocks; block++) {
      int left = 0;
      for (int photon = 0; photon < photons; photon++) {
        left += random.nextDouble() < kept ? 1 : 0;
      }
      isThere &= left > 0;
      isWhole |= left == photons;
    }
    return isThere && isWhole;
  }
}
