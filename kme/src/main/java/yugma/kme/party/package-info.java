/// Who takes part: key management entities, the applications that they serve, and which of these
/// may share keys.
///
/// Read [yugma.kme.party.Registry], [yugma.kme.party.Sae] and [yugma.kme.party.Pair]. Depends on
/// the JDK alone.
@NullMarked
package yugma.kme.party;

import org.jspecify.annotations.NullMarked;
