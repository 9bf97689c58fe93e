// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The random streams of one run: a seed, and a name for every component that draws.
///
/// The state of a stream is SHA-256 of seed and name, so a component that is added disturbs no
/// other, and neither does the order in which streams are asked for. Asking twice gives the same
/// stream from its start.
///
/// @param seed any value
public record RandomStreams(long seed) {
  private static final byte[] DOMAIN = "yugma random 1".getBytes(StandardCharsets.UTF_8);

  /// The stream of a component, from its start.
  ///
  /// @param name such as `zurich-bern/detector-1`
  public RandomStream stream(String name) {
    ByteBuffer state = ByteBuffer.wrap(digest(name));
    return new RandomStream(state.getLong(), state.getLong(), state.getLong(), state.getLong());
  }

  /// The streams of a part that repeats, such as block 17 of a link.
  public RandomStreams part(String name) {
    return new RandomStreams(ByteBuffer.wrap(digest("part " + name)).getLong());
  }

  private byte[] digest(String name) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(DOMAIN);
      sha.update(ByteBuffer.allocate(8).putLong(seed).flip());
      return sha.digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
