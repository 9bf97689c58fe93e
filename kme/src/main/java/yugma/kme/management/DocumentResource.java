// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import yugma.kme.http.Reply;

/// `GET openapi.yaml`: the description of an interface in OpenAPI 3.1.
///
/// @param yaml served, never changed
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DocumentResource(byte[] yaml) {
  /// A resource of the jar, beside a class.
  public static DocumentResource of(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new DocumentResource(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Route> routes() {
    return List.of(
        Route.get(
            "/api/v1/openapi.yaml",
            _ -> new Reply.Bytes(200, "application/yaml", yaml.clone(), false)));
  }
}
