// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a client asks.
///
/// @param method as it was sent
/// @param target path and parameters
/// @param headers header fields
/// @param body empty where there is none; its receiver may change it
/// @param client its certificate, checked for this very request; empty without TLS
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
    String method, Target target, Headers headers, byte[] body, Optional<X509Certificate> client) {

  /// One without header fields, as tests and clients in this process make it.
  ///
  /// @param target `/path?query`, percent-encoded
  /// @throws IllegalArgumentException if the target means nothing
  public static Request of(
      String method, String target, byte[] body, Optional<X509Certificate> client) {
    try {
      return new Request(method, Target.parse(target), Headers.NONE, body, client);
    } catch (Malformed e) {
      throw new IllegalArgumentException(e.words(), e);
    }
  }

  /// As it was sent, percent-encoded, beginning with `/`.
  public String rawPath() {
    return target.rawPath();
  }

  /// As it was sent, without `?`; empty where there is none.
  public String rawQuery() {
    return target.rawQuery();
  }

  /// The path's segments, decoded: a `/` inside one was encoded.
  public List<String> segments() {
    return target.segments();
  }

  /// Parameters, decoded, each with its values in order.
  public Map<String, List<String>> query() {
    return target.query();
  }

  /// The first header field with this name, whatever its case.
  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /// Method and length; nothing of what it holds.
  @Override
  public String toString() {
    return method + " request with a body of " + body.length + " bytes";
  }
}
