/// From detections to equal secret keys: two parties who share nothing but messages.
///
/// Read [yugma.keys.distillation.AliceBlock], [yugma.keys.distillation.BobBlock] (one block each,
/// sans-IO: bytes in, effects out) and [yugma.keys.distillation.Message] (all they ever say). The
/// course of a block:
///
/// | who | says |
/// |---|---|
/// | Bob | in which gates his receiver clicked, and in which basis it measured |
/// | Alice | where the bases agree, the intensities there, her bits of the test basis |
/// | Bob | his bits of the test basis; then Cascade's questions |
/// | Alice | Cascade's answers |
/// | Bob | how many errors he corrected, by intensity, and a hash of his corrected key |
/// | Alice | the length of the key, the Toeplitz seed, and her tag over all that was said |
/// | Bob | his tag over all that was said |
///
/// Nothing is released before the other's tag has been checked. Bases and intensities are announced
/// after the last detection of a block, which is a fixed number of pulses. Depends on `cascade`,
/// `hash` and `security`.
///
/// *What the leak counts.* Every parity that Alice discloses, and the verification hash beyond what
/// the proof allows for. Bob's questions and counts of errors say where errors were, and cost
/// nothing of the single photons' share; of empty pulses no key is taken for their sake
/// ([yugma.keys.security.KeyLength#withoutVacuum]). Length and leak follow the counts of the block,
/// which a proof of variable length would have to cover: that is what the label `reference,
/// fixed-length` owns up to.
///
/// *What is authenticated.* A tag vouches for every byte of both directions up to it, in order,
/// under keys that no other block and no other direction uses. Until then nothing is: whoever owns
/// the wire can end any block, and with messages in place of Alice's tag make Bob spend the keys of
/// two tags on it. He can make nobody release a key from a talk that he touched, but for forgeries
/// ([yugma.keys.hash.TranscriptTag] states the bound, below 1e-30 a block; a proof's epsilons do
/// not contain it).
///
/// *The last message.* When Bob releases his key, his tag has yet to arrive. If it does not, or if
/// anything else reaches Alice first, Bob has a key that she never releases: no protocol closes
/// that gap, one message is always the last. The key is secret and only Bob has it. So whoever uses
/// this package
/// - gives up a party that waits too long (a block has no clock of its own), and then counts its
///   bits as `discarded`;
/// - holds Bob's key back until Alice has named the block in an authenticated message, or has it
///   `voided`; until then the books of the two ends differ by that block;
/// - lets pools grow by confirmed blocks only. Alice takes the keys of the tags when she sends
///   hers, Bob when it arrives; if it is lost, her pool is one block ahead, every later block fails
///   as [yugma.keys.distillation.Failure#NOT_AUTHENTIC], and the ends must agree anew on where
///   their pools stand.
@NullMarked
package yugma.keys.distillation;

import org.jspecify.annotations.NullMarked;
