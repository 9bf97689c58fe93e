// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.keys.security.Decoy;
import yugma.keys.security.Lim2014;
import yugma.keys.security.Rusca2018;

/// What a channel with planted error rates leaves in the devices of both parties: detections in the
/// ratio that a source's intensities give without loss, bits that differ by chance.
///
/// The epsilons are absurdly loose, so that a block of a few thousand clicks gives a key.
record Channel(Agreement agreement, int clicks, double keyErrorRate, double testErrorRate) {
  static final Agreement ONE_DECOY =
      new Agreement(new Rusca2018(0.1, 1e-6), List.of(new Decoy(0.5, 0.2), new Decoy(0.1, 0.8)));
  static final Agreement TWO_DECOYS =
      new Agreement(
          new Lim2014(0.5, 1e-6),
          List.of(new Decoy(0.6, 0.3), new Decoy(0.2, 0.5), new Decoy(0.001, 0.2)));

  /// A small block that gives a short key.
  static final Channel SMALL = new Channel(ONE_DECOY, 5_000, 0.003, 0.003);

  private static final double TEST_BASIS = 0.4;

  /// What both devices noted at Bob's clicks.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Clicks(long[] gates, byte[] alice, byte[] bob) {}

  Clicks draw(RandomStream random) {
    Clicks drawn = new Clicks(new long[clicks], new byte[clicks], new byte[clicks]);
    long gate = -1;
    for (int i = 0; i < clicks; i++) {
      gate += 1 + random.nextInt(300);
      drawn.gates[i] = gate;
      int basis = random.nextDouble() < TEST_BASIS ? 2 : 0;
      int bobs = random.nextDouble() < TEST_BASIS ? 2 : 0;
      int bit = random.nextInt(2);
      double errorRate = basis == 0 ? keyErrorRate : testErrorRate;
      int flip = random.nextDouble() < errorRate ? 1 : 0;
      int received = basis == bobs ? bit ^ flip : random.nextInt(2);
      drawn.alice[i] = (byte) (bit | basis | intensity(random) << 2);
      drawn.bob[i] = (byte) (received | bobs);
    }
    return drawn;
  }

  private int intensity(RandomStream random) {
    double all = agreement.intensities().stream().mapToDouble(Channel::gain).sum();
    double left = random.nextDouble() * all;
    int k = 0;
    while (k + 1 < agreement.intensities().size() && left > gain(agreement.intensities().get(k))) {
      left -= gain(agreement.intensities().get(k++));
    }
    return k;
  }

  private static double gain(Decoy decoy) {
    return decoy.probability() * -StrictMath.expm1(-decoy.meanPhotons());
  }
}
