// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Map;
import java.util.Optional;
import yugma.network.scenario.Position;
import yugma.network.yaml.Mark;

/// A node of a foreign network, judged.
///
/// @param id in the scenario
/// @param titles by language
/// @param position where the file gives one
/// @param words what else the file says: country, operator, trust, kind
/// @param mark where it stands in the file
record Site(
    String id,
    Map<String, String> titles,
    Optional<Position> position,
    Map<Meaning, String> words,
    Mark mark) {}
