// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Why a demand is never served.
///
/// @param reason what stands in the way
/// @param arguments by name, for a message to people
public record Refusal(Reason reason, Map<String, String> arguments) {
  public Refusal {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /// What stands in the way, in the order in which it is looked for.
  public enum Reason {
    /// Its use protects less than its policy demands.
    GRADE,
    /// Nothing joins its ends.
    NO_PATH,
    /// Every path passes a country that its policy does not name.
    COUNTRIES,
    /// Every path passes an operator that its policy does not name.
    OPERATORS,
    /// There are fewer paths without a common node than its policy demands.
    DISJOINT_PATHS,
    /// Every path has a link whose store cannot hold one request.
    STORE_LIMIT,
    /// Every path has a link that makes no key.
    NO_KEY;

    /// As files write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
