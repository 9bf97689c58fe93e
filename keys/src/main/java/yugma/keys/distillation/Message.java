// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.bits.Bits;

/// All that the parties say to each other while they distil a block, and its bytes.
///
/// A message is one byte of kind and the fields in order: numbers as unsigned LEB128, strings of
/// bits as their length in bits and then bytes, the first bit lowest. Nothing may follow.
sealed interface Message {
  /// Bob: the gates of his clicks, as gaps, and his basis in each (one: test).
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Detections(long[] gates, Bits bases) implements Message {}

  /// Alice: for each click whether the bases agree; for each agreement the index of the intensity;
  /// her bits where both measured in the test basis.
  record Sifting(Bits agree, Bits intensities, Bits testBits) implements Message {}

  /// Bob: his bits where both measured in the test basis.
  record TestBits(Bits testBits) implements Message {}

  /// Bob: a question of Cascade.
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record ParityQuestion(byte[] request) implements Message {}

  /// Alice: Cascade's answer.
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record ParityAnswer(byte[] reply) implements Message {}

  /// Bob: errors corrected in the key basis, by intensity, and a hash of the corrected key under a
  /// fresh key.
  record Corrected(List<Long> errors, Bits hashKey, Bits hash) implements Message {}

  /// Alice: the length of the final key and the seed of the Toeplitz matrix.
  record Amplify(long keyBits, Bits seed) implements Message {}

  /// Either: a tag over all that was said before.
  record Tag(Bits tag) implements Message {}

  /// Either: the block is lost.
  record GiveUp(Failure why) implements Message {}

  default byte[] encode() {
    ByteSink sink = new ByteSink();
    switch (this) {
      case Detections(long[] gates, Bits bases) -> sink.number(1).rising(gates).bits(bases);
      case Sifting(Bits agree, Bits intensities, Bits testBits) ->
          sink.number(2).bits(agree).bits(intensities).bits(testBits);
      case TestBits(Bits testBits) -> sink.number(3).bits(testBits);
      case ParityQuestion(byte[] request) -> sink.number(4).bytes(request);
      case ParityAnswer(byte[] reply) -> sink.number(5).bytes(reply);
      case Corrected(List<Long> errors, Bits hashKey, Bits hash) -> {
        sink.number(6).number(errors.size());
        errors.forEach(sink::number);
        sink.bits(hashKey).bits(hash);
      }
      case Amplify(long keyBits, Bits seed) -> sink.number(7).number(keyBits).bits(seed);
      case Tag(Bits tag) -> sink.number(8).bits(tag);
      case GiveUp(Failure why) -> sink.number(9).number(why.code());
    }
    return sink.toBytes();
  }

  static Message decode(byte[] bytes) throws BadMessage {
    ByteSource source = new ByteSource(bytes);
    long kind = source.number(9);
    Message message =
        switch ((int) kind) {
          case 1 -> new Detections(source.rising(), source.bits());
          case 2 -> new Sifting(source.bits(), source.bits(), source.bits());
          case 3 -> new TestBits(source.bits());
          case 4 -> new ParityQuestion(source.bytes());
          case 5 -> new ParityAnswer(source.bytes());
          case 6 -> new Corrected(errors(source), source.bits(), source.bits());
          case 7 -> new Amplify(source.number(Integer.MAX_VALUE), source.bits());
          case 8 -> new Tag(source.bits());
          case 9 -> new GiveUp(failure(source.number(127)));
          default -> throw new BadMessage("message is of kind " + kind);
        };
    source.end();
    return message;
  }

  private static Failure failure(long code) throws BadMessage {
    return Failure.of(code)
        .orElseThrow(() -> new BadMessage("gives up for a reason numbered " + code));
  }

  private static List<Long> errors(ByteSource source) throws BadMessage {
    int count = (int) source.number(4);
    List<Long> errors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      errors.add(source.number(Integer.MAX_VALUE));
    }
    return List.copyOf(errors);
  }
}
