// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import yugma.network.yaml.Mark;

/// One value of a foreign file, as it was written.
///
/// @param heading that it stands under
/// @param text itself, without blanks around it
/// @param mark where it stands
record Cell(Heading heading, String text, Mark mark) {
  Cell {
    text = text.strip();
  }
}
