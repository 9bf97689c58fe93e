/// HTTP/1.1 for keys: a small server that refuses early, forgets secrets once they are written, and
/// lets no client starve another.
///
/// Read [yugma.kme.http.Listener], [yugma.kme.http.Handler] and [yugma.kme.http.Reply]. One virtual
/// thread serves each connection; a watch ends those that take too long. Each request is checked
/// anew against what is revoked. Nothing of a request or a reply is ever logged but the kind of
/// fault and the address that it came from. HTTP/2 is not offered: every product that takes keys
/// speaks HTTP/1.1. Depends on `certificate` and on the JDK.
@NullMarked
package yugma.kme.http;

import org.jspecify.annotations.NullMarked;
