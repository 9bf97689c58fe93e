// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What the corrector asks for; the package page gives the bytes.
sealed interface Request {
  /// The parities of all blocks of one level, of a permutation that is new.
  ///
  /// @param pass its number, from 0
  /// @param level of the blocks
  /// @param bits length of the whole key
  /// @param seed of the permutation; pass 0 leaves the bits where they are
  record OpenPass(int pass, int level, int bits, long seed) implements Request {
    static final int BYTES = 15;
  }

  /// The parities of single blocks:
  record Search(List<Group> groups) implements Request {
    long blocks() {
      long blocks = 0;
      for (Group group : groups) {
        blocks += group.blocks.size();
      }
      return blocks;
    }
  }

  /// Blocks of one frame, in one permutation.
  record Group(int frame, int pass, IntStack blocks) {
    static final int HEAD_BYTES = 6;
    static final int BLOCK_BYTES = 3;
  }

  /// The bytes on the wire.
  default byte[] encode() {
    return switch (this) {
      case OpenPass(int pass, int level, int bits, long seed) ->
          ByteBuffer.allocate(OpenPass.BYTES)
              .put((byte) 1)
              .put((byte) pass)
              .put((byte) level)
              .putInt(bits)
              .putLong(seed)
              .array();
      case Search search -> encode(search);
    };
  }

  private static byte[] encode(Search search) {
    int heads = Group.HEAD_BYTES * search.groups.size();
    ByteBuffer bytes = ByteBuffer.allocate(1 + heads + Group.BLOCK_BYTES * (int) search.blocks());
    bytes.put((byte) 2);
    for (Group group : search.groups) {
      bytes.putShort((short) group.frame).put((byte) group.pass);
      putThree(bytes, group.blocks.size());
      for (int i = 0; i < group.blocks.size(); i++) {
        putThree(bytes, group.blocks.get(i));
      }
    }
    return bytes.array();
  }

  /// Reads a request; its numbers are still to be checked against the key.
  static Request decode(byte[] message) throws BadMessage {
    ByteBuffer bytes = ByteBuffer.wrap(message);
    int kind = bytes.hasRemaining() ? bytes.get() : 0;
    if (kind == 1 && message.length == OpenPass.BYTES) {
      return new OpenPass(bytes.get() & 0xff, bytes.get() & 0xff, bytes.getInt(), bytes.getLong());
    }
    if (kind == 2) {
      return decodeSearch(bytes);
    }
    throw new BadMessage("request of kind " + kind + " with " + message.length + " bytes");
  }

  private static Search decodeSearch(ByteBuffer bytes) throws BadMessage {
    List<Group> groups = new ArrayList<>();
    while (bytes.hasRemaining()) {
      need(bytes, Group.HEAD_BYTES);
      int frame = bytes.getShort() & 0xffff;
      int pass = bytes.get() & 0xff;
      int count = three(bytes);
      need(bytes, (long) Group.BLOCK_BYTES * count);
      IntStack blocks = new IntStack(count);
      for (int i = 0; i < count; i++) {
        blocks.push(three(bytes));
      }
      groups.add(new Group(frame, pass, blocks));
    }
    return new Search(groups);
  }

  private static void need(ByteBuffer bytes, long count) throws BadMessage {
    if (bytes.remaining() < count) {
      throw new BadMessage("search ends after " + bytes.limit() + " bytes, in mid-list");
    }
  }

  private static void putThree(ByteBuffer bytes, int value) {
    bytes.put((byte) (value >>> 16)).putShort((short) value);
  }

  private static int three(ByteBuffer bytes) {
    return ((bytes.get() & 0xff) << 16) | (bytes.getShort() & 0xffff);
  }
}
