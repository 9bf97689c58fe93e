// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A published value beside ours.
///
/// @param published the value
/// @param standing what the comparison is worth
/// @param preset of the catalog
/// @param settings that were made beside the preset's, each `path=value`
/// @param closedForm ours; none where there is no closed form
/// @param simulated ours; none where nothing is simulated
/// @param simulationError by which chance may put the simulation off
/// @param reason why ours is not as published
public record Comparison(
    Published published,
    Standing standing,
    String preset,
    List<String> settings,
    OptionalDouble closedForm,
    OptionalDouble simulated,
    double simulationError,
    Optional<String> reason) {
  public Comparison {
    settings = List.copyOf(settings);
    if (closedForm.isEmpty() && simulated.isEmpty()) {
      throw new IllegalArgumentException(published.work() + " is compared with nothing");
    }
  }

  /// Ours: by closed form, or else by simulation.
  public double ours() {
    return closedForm.orElseGet(simulated::getAsDouble);
  }

  /// Ours over the published value.
  public double ratio() {
    return ours() / published.number();
  }

  /// How near it is.
  public Verdict verdict() {
    return Verdict.of(published.number(), published.reach(), ours());
  }

  /// Whether our closed form and our simulation agree, where there are both.
  public boolean isConsistent() {
    return closedForm.isEmpty()
        || simulated.isEmpty()
        || Math.abs(closedForm.getAsDouble() - simulated.getAsDouble()) <= simulationError;
  }

  /// Whether it is as it must be: consistent, and with a reason if it is not reproduced.
  public boolean isInOrder() {
    return isConsistent() && (verdict() != Verdict.NOT_REPRODUCED || reason.isPresent());
  }
}
