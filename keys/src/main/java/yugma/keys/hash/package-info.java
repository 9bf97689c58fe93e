/// Universal hashing: what turns a reconciled block into key, verifies it, and authenticates the
/// messages that led to it.
///
/// Read [yugma.keys.hash.Toeplitz], [yugma.keys.hash.VerificationHash] and
/// [yugma.keys.hash.TranscriptTag]. Each states its bound and where it comes from. Depends on the
/// kernel's bits and lanes.
@NullMarked
package yugma.keys.hash;

import org.jspecify.annotations.NullMarked;
