/// Stabilizer states by their inverse tableau: Clifford circuits on many qubits, with measurements.
///
/// Read [yugma.physics.tableau.Tableau] and [yugma.physics.tableau.TableauRun]. The idea of keeping
/// the inverse, so that a measurement whose result is certain is a look at one row, is from [Gidney
/// 2021](https://arxiv.org/abs/2103.02202). Depends on `gate` and `circuit`.
@NullMarked
package yugma.physics.tableau;

import org.jspecify.annotations.NullMarked;
