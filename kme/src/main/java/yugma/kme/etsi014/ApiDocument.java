// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;

/// The description of the interface in OpenAPI 3.1, as YAML and as JSON.
final class ApiDocument {
  private final Map<String, Reply> replies;

  private ApiDocument(byte[] yaml) {
    byte[] json =
        JsonMapper.builder().build().writeValueAsBytes(YAMLMapper.builder().build().readTree(yaml));
    replies =
        Map.of(
            "/api/v1/openapi.yaml", new Reply.Bytes(200, "application/yaml", yaml, false),
            "/api/v1/openapi.json", new Reply.Bytes(200, Rendering.JSON, json, false));
  }

  static ApiDocument load() {
    try (InputStream in = ApiDocument.class.getResourceAsStream("openapi-014.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi-014.yaml is not in the jar");
      }
      return new ApiDocument(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The document, if that is what was asked for.
  Optional<Reply> reply(Request request) {
    return request.method().equals("GET")
        ? Optional.ofNullable(replies.get(request.rawPath()))
        : Optional.empty();
  }
}
