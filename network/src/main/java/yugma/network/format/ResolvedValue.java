// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.Optional;
import yugma.network.problem.Place;

/// One value that a run uses, and where it came from.
///
/// @param path in the scenario, such as `links.a-b.length_km`
/// @param value as it was written
/// @param unit symbol of its unit; empty when it has none
/// @param origin who wrote it
/// @param place where it is written, for the file, its defaults and flags
/// @param source the reference it cites, `assumed`, or nothing when it cites none
/// @param doc what the field is
public record ResolvedValue(
    String path,
    String value,
    String unit,
    Origin origin,
    Optional<Place> place,
    Optional<String> source,
    String doc) {}
