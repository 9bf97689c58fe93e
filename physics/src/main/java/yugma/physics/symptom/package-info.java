/// What an error anywhere in a circuit flips among its detectors and observables, found by one walk
/// from the end of the circuit to its start.
///
/// Read [yugma.physics.symptom.BackwardWalk], [yugma.physics.symptom.ErrorSink] and
/// [yugma.physics.symptom.ErrorLaw]. Detector models and the sampling of shots both stand on it.
/// Depends on `tableau`, `circuit` and `gate`.
@NullMarked
package yugma.physics.symptom;

import org.jspecify.annotations.NullMarked;
