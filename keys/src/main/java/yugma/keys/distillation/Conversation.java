// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.bits.Bits;
import yugma.keys.hash.TranscriptTag;

/// All that one party said and heard in a block, in order; at the end it is what the tags vouch
/// for.
///
/// It keeps copies, since the bytes belong to a transport that may use them again.
final class Conversation {
  private final List<byte[]> said = new ArrayList<>();

  Effect.Send say(Message message) {
    byte[] bytes = message.encode();
    said.add(bytes);
    return new Effect.Send(bytes.clone());
  }

  void heard(byte[] bytes) {
    said.add(bytes.clone());
  }

  /// The tag over everything so far.
  Bits tag(Bits key) {
    return transcript(key).tag();
  }

  /// Whether the other party's tag fits everything so far.
  boolean accepts(Bits key, Bits tag) {
    return transcript(key).accepts(tag);
  }

  private TranscriptTag transcript(Bits key) {
    TranscriptTag transcript = new TranscriptTag(key);
    said.forEach(transcript::absorb);
    return transcript;
  }
}
