/// Keys that are safe if either QKD or ML-KEM holds.
///
/// Read [yugma.kme.hybrid.Epochs] and [yugma.kme.hybrid.Epoch]. The bits of QKD are combined with a
/// stream that HKDF makes of an ML-KEM-768 secret, the `key_ID` and nothing else, by exclusive or:
/// whoever knows one of the two learns nothing of the key, so that the key rests on the laws of
/// physics where QKD holds, and on ML-KEM where it does not. Depends on `keys.secret`.
@NullMarked
package yugma.kme.hybrid;

import org.jspecify.annotations.NullMarked;
