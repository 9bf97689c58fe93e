// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.List;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;

/// What was found about a circuit, and how far it may be trusted.
///
/// @param approximations each instruction once, in the order of time
/// @param whole errors of more than two detectors that were asked for in parts and have none
public record Analysis(
    DetectorErrorModel model, List<Approximation> approximations, List<Mechanism> whole) {
  public Analysis {
    approximations = List.copyOf(approximations);
    whole = List.copyOf(whole);
  }
}
