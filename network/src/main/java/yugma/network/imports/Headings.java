// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The headings of one file, each understood once.
final class Headings {
  private final Map<Role, Map<String, Optional<Heading>>> known = new EnumMap<>(Role.class);

  /// What a name means for items of a role.
  Optional<Heading> of(Role role, String written) {
    return known
        .computeIfAbsent(role, _ -> new HashMap<>())
        .computeIfAbsent(written, name -> Heading.of(role, name));
  }
}
