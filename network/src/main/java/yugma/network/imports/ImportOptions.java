// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Optional;
import yugma.kernel.quantity.Checked;

/// What the reader of a foreign file assumes where the file says nothing.
///
/// @param name of the scenario; nothing to take that of the file
/// @param routeFactor fibre over straight way, in [1, 10]; 1.3 by default, between the 1.2 and 1.4
///   that networks are planned with
/// @param lengthKm of a link with neither length nor positions, in [0.001, 20000]
/// @param device preset of every link
public record ImportOptions(
    Optional<String> name, double routeFactor, double lengthKm, String device) {
  /// What holds when nothing is chosen.
  public static final ImportOptions DEFAULT =
      new ImportOptions(Optional.empty(), 1.3, 50, "lim2014");

  public ImportOptions {
    Checked.range("route factor", routeFactor, 1, 10);
    Checked.range("assumed length in km", lengthKm, 0.001, 20_000);
  }
}
