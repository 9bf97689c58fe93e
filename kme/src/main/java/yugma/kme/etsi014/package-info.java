/// ETSI GS QKD 014 V1.1.1, the interface by which applications fetch keys: its data model (clause
/// 6) and its methods (clause 5).
///
/// Read [yugma.kme.etsi014.ApplicationPlane], [yugma.kme.etsi014.KeyRequest] and
/// [yugma.kme.etsi014.KeyContainer]. The names in the JSON are those of the standard; what is ours
/// begins with `yugma_`. Whatever comes from outside is read strictly: a name that repeats, a text
/// where a number belongs, or anything behind the end is refused, names that are unknown are passed
/// over. Depends on `http`, `supply`, `ledger` and `party`.
@NullMarked
package yugma.kme.etsi014;

import org.jspecify.annotations.NullMarked;
