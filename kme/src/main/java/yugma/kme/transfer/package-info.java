/// Files from one application to another, encrypted under keys of any ETSI GS QKD 014 entity; the
/// container that is sent may travel by any means.
///
/// Read [yugma.kme.transfer.Sender], [yugma.kme.transfer.Receiver] and
/// [yugma.kme.transfer.KeyNeed]. Format of a container, version 1; numbers are big-endian, a text
/// is its length in bytes (2 bytes) and its UTF-8:
///
/// | bytes | what |
/// |---|---|
/// | `YUGMA-FT` | 8 |
/// | version, 1 | 1 |
/// | mode: 1 for aes-256-gcm, 2 for one-time-pad | 1 |
/// | master, who sends | text |
/// | slave, who receives | text |
/// | name of the file | text |
/// | length of the file | 8 |
///
/// and then chunks, each of at most 16,384 bytes of the file, of which the last is marked:
///
/// | bytes | what |
/// |---|---|
/// | 0 where more follow, 1 in the last | 1 |
/// | number of key_IDs; aes-256-gcm: 1 in the first chunk, then 0 | 2 |
/// | bits of each of these keys | 4 |
/// | the key_IDs | 16 each |
/// | length of the piece of the file | 4 |
/// | the piece, encrypted | as that length says |
/// | tag | 16 |
///
/// *aes-256-gcm.* The nonce is the number of the chunk from 0 (8 bytes), three zero bytes, and the
/// byte that marks the last. Associated data: SHA-256 of the header, then the chunk's bytes before
/// the piece. The key is used for this file alone, so no nonce comes twice.
///
/// *one-time-pad.* The keys of a chunk, one after the other: 32 bytes are the key of a
/// [yugma.keys.hash.TranscriptTag] (read as little-endian words, as is the tag), the next are added
/// to the piece modulo 2, what is left is not used. The tag's messages are: the header, the number
/// of the chunk (8 bytes), the chunk's bytes before the piece, the encrypted piece. These are
/// 51,066 bytes at most, with at most 2,048 key_IDs, so that a forgery of one chunk passes with a
/// probability below 2^-115.
///
/// A chunk that is left out, moved, repeated, cut off or put in from another container fails its
/// tag. A container opens once: its keys are handed out once. Example, a file `a.txt` of 2 bytes
/// from `bank-a` to `bank-b`:
///
/// ```
/// 5955474d412d4654 01 01 0006 62616e6b2d61 0006 62616e6b2d62 0005 612e747874 0000000000000002
/// 01 0001 00000100 a5d0…16 bytes 00000002 9c1f 71d4…16 bytes
/// ```
///
/// Keys are wiped after use as far as Java allows: the cipher keeps its key on the heap until it is
/// collected. Depends on `client`, `etsi014`, `party` and `yugma.keys`.
@NullMarked
package yugma.kme.transfer;

import org.jspecify.annotations.NullMarked;
