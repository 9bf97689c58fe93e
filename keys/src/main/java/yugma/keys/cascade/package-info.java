/// Cascade: two parties make their keys equal by telling parities, in messages of bytes.
///
/// Read [yugma.keys.cascade.CascadeCorrector], [yugma.keys.cascade.CascadeResponder] and
/// [yugma.keys.cascade.Schedule]. Depends on the kernel alone.
///
/// A key is cut into frames of at most 2^17 bits that advance together: what is open in any of them
/// travels in one request. A block that a correction makes odd is searched again from its smallest
/// part whose parity is known ([Martinez-Mateo et al. 2015](https://arxiv.org/abs/1407.3257)).
///
/// Requests, big-endian; a reply is the parities asked for, in order, eight to a byte, lowest bit
/// first, spare bits zero.
///
/// | request | bytes |
/// |---|---|
/// | open a pass | `01`, pass (1), level (1), bits of the key (4), seed of the permutation (8) |
/// | search | `02`, then for each frame: frame (2), pass (1), count (3), blocks (3 each) |
///
/// A block is level times 2^18 plus index. Pass 0 leaves the bits where they are. Example: the
/// blocks of 64 bits of a key of 100,000, `01 00 06 000186a0 0000000000000000`, answered by 1,563
/// parities in 196 bytes; then the first half of the third of them, `02 0000 00 000001 140004`.
@NullMarked
package yugma.keys.cascade;

import org.jspecify.annotations.NullMarked;
