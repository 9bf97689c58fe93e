// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import yugma.kernel.quantity.Checked;

/// The probability, at most, that a relayed key is not what an ideal key would be, apart from the
/// nodes that could read it.
///
/// A sum over what was used: epsilon of secrecy and of correctness for each block of key touched,
/// on whatever link, for pad or tag; and the forgery bound of each tag checked. That the errors of
/// protocols add when one uses the other's output is what composable security gives: [Portmann,
/// Renner 2014](https://arxiv.org/abs/1409.3525). The one-time pad and the shares add nothing.
///
/// A block's epsilons are those of its proof, which takes the messages of the block as authentic.
/// Tags of the blocks themselves, and the earlier blocks that keyed these, are not in the sum
/// unless the caller adds them.
///
/// @param value in [0, 1]; a sum beyond 1 says nothing and is 1
public record Epsilon(double value) {
  /// Of a key that used nothing.
  public static final Epsilon ZERO = new Epsilon(0);

  public Epsilon {
    Checked.probability("epsilon", value);
  }

  /// With another block of a link's key.
  ///
  /// @param secrecy epsilon_sec of its proof
  /// @param correctness epsilon_cor of its proof
  public Epsilon withBlock(double secrecy, double correctness) {
    Checked.probability("epsilon_sec", secrecy);
    Checked.probability("epsilon_cor", correctness);
    return plus(secrecy + correctness);
  }

  /// With another frame.
  ///
  /// @param keyBits that it carried
  /// @param checks of a tag at its position, >= 1, as [Opening.Opened] has it
  public Epsilon withTag(int keyBits, long checks) {
    if (checks < 1) {
      throw new IllegalArgumentException("number of checks is " + checks + ", must be at least 1");
    }
    return plus(checks * Frame.forgeryBound(keyBits));
  }

  /// Of two keys used together, such as shares.
  public Epsilon plus(Epsilon other) {
    return plus(other.value);
  }

  private Epsilon plus(double more) {
    return new Epsilon(Math.min(1, value + more));
  }
}
