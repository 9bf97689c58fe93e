/// From detections to equal secret keys: two parties who share nothing but messages.
///
/// Read [yugma.keys.distillation.AliceBlock], [yugma.keys.distillation.BobBlock] (one block each, sans-IO:
/// bytes in, effects out) and [yugma.keys.distillation.Message] (all they ever say). The course of a block:
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
/// Nothing is released before the other's tag has been checked. Bases and intensities are announced after
/// the last detection of a block, which is a fixed number of pulses. Depends on `cascade`, `hash` and
/// `security`.
@NullMarked
package yugma.keys.distillation;

import org.jspecify.annotations.NullMarked;
