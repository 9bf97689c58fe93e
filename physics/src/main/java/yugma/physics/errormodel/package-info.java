/// What the noise of a circuit does to its detectors and observables, as independent errors.
///
/// Read [yugma.physics.errormodel.DetectorErrorModel], [yugma.physics.errormodel.ErrorAnalysis] and
/// [yugma.physics.errormodel.Symptom]. Conventions are those of [Gidney
/// 2021](https://doi.org/10.22331/q-2021-07-06-497). Depends on `symptom`, circuits and gates.
@NullMarked
package yugma.physics.errormodel;

import org.jspecify.annotations.NullMarked;
