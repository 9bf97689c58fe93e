/// Tests a key management entity, ours or another, against ETSI GS QKD 014 V1.1.1 from outside.
///
/// Read [yugma.kme.conform.Conformance], [yugma.kme.conform.Target] and
/// [yugma.kme.conform.Finding]. It plays two applications that share keys, and needs no extension
/// of ours. Keys that it draws are compared and wiped, never shown. Depends on `etsi014`, `client`,
/// `certificate` and `party`.
@NullMarked
package yugma.kme.conform;

import org.jspecify.annotations.NullMarked;
