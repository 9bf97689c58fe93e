// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.time.Duration;
import java.time.Instant;

/// How long a certificate is valid.
///
/// @param from first moment, whole seconds count
/// @param until last moment
public record Span(Instant from, Instant until) {
  public Span {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "a certificate valid from " + from + " until " + until + ", must end after it begins");
    }
  }

  /// A span that begins a little earlier, for machines whose clocks disagree.
  public static Span starting(Instant now, Duration lifetime) {
    return new Span(now.minus(Duration.ofMinutes(5)), now.plus(lifetime));
  }

  /// What of it lies inside another span.
  Span within(Span other) {
    return new Span(
        from.isBefore(other.from) ? other.from : from,
        until.isAfter(other.until) ? other.until : until);
  }
}
