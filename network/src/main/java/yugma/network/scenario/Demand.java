// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.Map;
import java.util.OptionalDouble;

/// Two nodes that need the same key, again and again.
///
/// @param id `[a-z0-9-]`
/// @param title for people, language tag to text
/// @param from one end
/// @param to the other end
/// @param use what the key is for
/// @param askedBps key bits used per second, > 0
/// @param requestBits key asked for at a time, > 0
/// @param share its place when key is short
/// @param secretForYears how long what it protects must stay secret
/// @param policy what its paths must keep to
public record Demand(
    String id,
    Map<String, String> title,
    String from,
    String to,
    Use use,
    double askedBps,
    int requestBits,
    Share share,
    OptionalDouble secretForYears,
    Policy policy) {
  /// Bits of an AES-256 key.
  public static final int KEY_BITS = 256;

  public Demand {
    title = Scenario.ordered(title);
  }

  /// Who gets key first when there is too little.
  ///
  /// @param priority 0 to 9, the higher is served first
  /// @param weight of its part among equals, > 0
  public record Share(int priority, double weight) {}
}
