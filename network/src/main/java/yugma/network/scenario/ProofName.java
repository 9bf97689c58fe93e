// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// A finite-key security proof of decoy-state BB84.
public enum ProofName {
  /// Two decoys: [Lim et al. 2014](https://doi.org/10.1103/PhysRevA.89.022307).
  LIM2014(3),
  /// One decoy: [Rusca et al. 2018](https://doi.org/10.1063/1.5023340).
  RUSCA2018(2);

  private final int intensities;

  ProofName(int intensities) {
    this.intensities = intensities;
  }

  /// How many intensities the proof needs.
  public int intensities() {
    return intensities;
  }
}
