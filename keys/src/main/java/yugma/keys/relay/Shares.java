// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import yugma.kernel.bits.Bits;

/// A key split so that all shares together give it, and any fewer say nothing of it.
///
/// All shares but one are fresh random bits, the last is their exclusive or with the key: any k - 1
/// of them are uniform whatever the key is.
public final class Shares {
  private Shares() {}

  /// The shares of a key, each as long as the key.
  ///
  /// @param key stays the caller's
  /// @param count >= 1; a single share is a copy of the key
  /// @param random a stream of its own, which nobody else reads
  public static List<Bits> split(Bits key, int count, RandomGenerator random) {
    if (count < 1) {
      throw new IllegalArgumentException("number of shares is " + count + ", must be at least 1");
    }
    List<Bits> shares = new ArrayList<>(count);
    Bits last = key.slice(0, key.length());
    for (int s = 1; s < count; s++) {
      Bits fresh = Bits.random(key.length(), random);
      last.xor(fresh);
      shares.add(fresh);
    }
    shares.add(last);
    return List.copyOf(shares);
  }

  /// The key that was split.
  ///
  /// @param shares all of them, in any order, of equal length
  public static Bits join(List<Bits> shares) {
    if (shares.isEmpty()) {
      throw new IllegalArgumentException("number of shares is 0, must be at least 1");
    }
    Bits key = Bits.zeros(shares.getFirst().length());
    shares.forEach(key::xor);
    return key;
  }
}
