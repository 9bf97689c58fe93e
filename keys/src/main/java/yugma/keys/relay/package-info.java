/// Carrying a key over nodes that are trusted: hop by hop, each with a one-time pad and a tag of
/// the link's own key; and who could read what was carried.
///
/// Read [yugma.keys.relay.HopSender], [yugma.keys.relay.HopReceiver] and
/// [yugma.keys.relay.Coalitions]. Bytes in, results out: nothing here knows a network, a route or a
/// clock. Depends on `distillation` (the pool), `hash` and the kernel.
///
/// *A frame*, version 1, big-endian. It spends n + 256 bits of the link's key, the pad first; in
/// the book n are relayed and 256 are authentication.
///
/// | field | bytes |
/// |---|---|
/// | version, `01` | 1 |
/// | identifier of the transfer | 8 |
/// | number of the share, from 0 | 2 |
/// | position: bits that had been taken from the pool before this frame | 8 |
/// | n, bits of the key, at least 1 | 4 |
/// | ciphertext: key xor pad, the first bit lowest, spare bits zero | n / 8, rounded up |
/// | tag ([yugma.keys.hash.TranscriptTag]) of all bytes above, as one message | 16 |
///
/// Example: share 1 of transfer 7, four bits `1010` at position 512 under the pad `0110`, is `01
/// 0000000000000007 0001 0000000000000200 00000004 03` and then its tag.
///
/// *How both ends stay in step.* The sender takes bits when it makes a frame, the receiver when a
/// tag has proved to fit; a frame that is refused takes nothing, whatever position it claims. So:
/// - a frame that was lost or spoilt is sent again as *the same bytes*: the same pad over the same
///   key tells nothing new. To make a frame anew takes new bits, and leaves a gap that the receiver
///   does not jump: it opens frames in the order of their positions, without exception;
/// - a frame that arrives twice is refused as replayed, by which the receiver knows that its
///   confirmation was lost;
/// - a pool serves one direction of one link. Were both ends to make frames of one pool, two keys
///   could meet under one pad before anyone noticed. Whoever else takes from the pool takes at both
///   ends in the same place of the order.
///
/// *What the tags do not do.* Each vouches for one hop. A node on the way reads the key, and can
/// hand on another: the ends notice that only if they compare ([yugma.keys.hash.VerificationHash]).
/// Shares ([yugma.keys.relay.Shares]) keep a key from nodes, not safe from their lies.
@NullMarked
package yugma.keys.relay;

import org.jspecify.annotations.NullMarked;
