// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Map;
import yugma.network.yaml.Mark;

/// A link of a foreign network, judged.
///
/// @param id in the scenario
/// @param a its first node
/// @param b its second node
/// @param lengthKm of the fibre
/// @param isMeasured whether the length is the file's own, rather than assumed from positions
/// @param glass fields of the fibre that the file gives, by their names in a scenario
/// @param mark where it stands in the file
record Span(
    String id,
    Site a,
    Site b,
    double lengthKm,
    boolean isMeasured,
    Map<String, Double> glass,
    Mark mark) {}
