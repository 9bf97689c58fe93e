// SPDX-License-Identifier: Apache-2.0
package yugma.physics.bell;

import yugma.physics.gate.Pauli;

/// A Bell state: which Pauli matrix on either half makes it of Φ+.
///
/// The order of the four is that of all lists of weights.
public enum BellState {
  /// `(|00⟩ + |11⟩) / √2`.
  PHI_PLUS(Pauli.I),
  /// `(|00⟩ - |11⟩) / √2`.
  PHI_MINUS(Pauli.Z),
  /// `(|01⟩ + |10⟩) / √2`.
  PSI_PLUS(Pauli.X),
  /// `(|01⟩ - |10⟩) / √2`.
  PSI_MINUS(Pauli.Y);

  private static final BellState[] ALL = values();

  private final Pauli pauli;

  BellState(Pauli pauli) {
    this.pauli = pauli;
  }

  /// The one that a Pauli matrix makes of Φ+.
  public static BellState of(Pauli pauli) {
    return of(pauli.x(), pauli.z());
  }

  /// The one whose halves differ or not, with a minus or not.
  public static BellState of(boolean halvesDiffer, boolean minus) {
    return ALL[(halvesDiffer ? 2 : 0) + (minus ? 1 : 0)];
  }

  /// The Pauli matrix that makes it of Φ+, and Φ+ of it.
  public Pauli pauli() {
    return pauli;
  }

  /// What becomes of it under a Pauli matrix on either half.
  public BellState times(Pauli other) {
    return of(pauli.x() ^ other.x(), pauli.z() ^ other.z());
  }

  /// Whether the halves agree when both are measured in a basis.
  public boolean agrees(Pauli basis) {
    return pauli.anticommutesWith(basis) == (basis == Pauli.Y);
  }
}
