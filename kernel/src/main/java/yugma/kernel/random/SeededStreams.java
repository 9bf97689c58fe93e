// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The random streams that follow from a seed.
///
/// The state of a stream is SHA-256 of seed and name.
///
/// @param seed any value
public record SeededStreams(long seed) implements RandomStreams {
  private static final byte[] DOMAIN = "yugma random 1".getBytes(StandardCharsets.UTF_8);

  @Override
  public RandomStream stream(String name) {
    ByteBuffer state = ByteBuffer.wrap(digest(name));
    return new LxmStream(state.getLong(), state.getLong(), state.getLong(), state.getLong());
  }

  @Override
  public SeededStreams part(String name) {
    return new SeededStreams(ByteBuffer.wrap(digest("part " + name)).getLong());
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
