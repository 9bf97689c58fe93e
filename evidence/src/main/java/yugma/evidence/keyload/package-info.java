/// The load behind `yugma speed keys`: two key management entities with durable stores, and clients
/// that take keys from both over mutual TLS.
///
/// Read [yugma.evidence.keyload.KeyLoad], [yugma.evidence.keyload.TwoSites] and
/// [yugma.evidence.keyload.KeyLine]. Depends on `kme` and on `speed`.
@NullMarked
package yugma.evidence.keyload;

import org.jspecify.annotations.NullMarked;
