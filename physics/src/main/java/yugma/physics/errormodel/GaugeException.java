// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

/// A circuit whose detectors or observables are not the same in every run without noise.
public final class GaugeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  GaugeException(String what, String where) {
    super(what + " is random without noise, must be certain; what it sees is not fixed " + where);
  }
}
