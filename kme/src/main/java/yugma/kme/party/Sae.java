// SPDX-License-Identifier: Apache-2.0
package yugma.kme.party;

import java.util.Optional;

/// An application that takes keys.
///
/// @param id its name
/// @param home the entity that serves it
/// @param binding how its certificate is told, at its home; empty at other entities
public record Sae(SaeId id, KmeId home, Optional<Binding> binding) {}
