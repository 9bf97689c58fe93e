/// How surely, and how soon, an eavesdropper is noticed: the closed form beside the simulation.
///
/// Read [yugma.evidence.detection.DetectionCurve] and [yugma.evidence.detection.DetectionPoint].
/// Depends on network, and on the keys and the physics below it.
@NullMarked
package yugma.evidence.detection;

import org.jspecify.annotations.NullMarked;
