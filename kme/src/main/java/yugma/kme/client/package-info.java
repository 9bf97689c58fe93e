/// A client of ETSI GS QKD 014, for applications and for the southbound port of an entity.
///
/// Read [yugma.kme.client.Etsi014Client] and [yugma.kme.client.Heard]. Depends on `etsi014`,
/// `party` and the HTTP client of the JDK.
@NullMarked
package yugma.kme.client;

import org.jspecify.annotations.NullMarked;
