// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

/// The parities of a reply, eight to a byte, the first in the lowest bit.
final class Parities {
  private final byte[] bytes;
  private final int count;

  private Parities(byte[] bytes, int count) {
    this.bytes = bytes;
    this.count = count;
  }

  static Parities zeros(int count) {
    return new Parities(new byte[bytesFor(count)], count);
  }

  /// Reads a reply of exactly that many parities.
  static Parities read(byte[] reply, int count) throws BadMessage {
    if (reply.length != bytesFor(count)) {
      throw new BadMessage(
          "reply has " + reply.length + " bytes, must have " + bytesFor(count) + " for " + count);
    }
    if ((count & 7) != 0 && reply[reply.length - 1] >>> (count & 7) != 0) {
      throw new BadMessage("reply has bits set behind its " + count + " parities");
    }
    return new Parities(reply, count);
  }

  private static int bytesFor(int count) {
    return (int) ((count + 7L) >>> 3);
  }

  int count() {
    return count;
  }

  int get(int index) {
    return (bytes[index >>> 3] >>> (index & 7)) & 1;
  }

  void set(int index, boolean value) {
    bytes[index >>> 3] |= (byte) ((value ? 1 : 0) << (index & 7));
  }

  byte[] toBytes() {
    return bytes;
  }
}
