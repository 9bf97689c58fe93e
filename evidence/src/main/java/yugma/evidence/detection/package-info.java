/// How surely, and how soon, an eavesdropper is noticed: the closed form beside the simulation.
///
/// Read [yugma.evidence.detection.DetectionCurve] and [yugma.evidence.detection.DetectionPoint].
/// Depends on `network.link`.
@NullMarked
package yugma.evidence.detection;

import org.jspecify.annotations.NullMarked;
