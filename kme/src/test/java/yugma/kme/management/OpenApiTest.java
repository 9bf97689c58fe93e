// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds the description against what is served.
class OpenApiTest {
  @TempDir Path root;
  private Managed managed;
  private JsonNode document;

  @BeforeEach
  void open() throws IOException {
    managed = new Managed(root);
    String yaml = managed.get(managed.viewer(), "/api/v1/openapi.yaml").body();
    document = YAMLMapper.builder().build().readTree(yaml);
  }

  @AfterEach
  void close() {
    managed.close();
  }

  @Test
  void everyRouteIsDescribedAndNoOther() {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    assertThat(described)
        .isEqualTo(
            managed.plane.routes().stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyAnswerIsAsDescribed() throws IOException {
    for (Route route : managed.plane.routes()) {
      if (!route.path().endsWith("/events")) {
        String path = route.path().replace("{stock}", "bern-geneva");
        check(route, managed.operator(), path, "{\"why\": \"test\"}");
        check(route, managed.withoutRole(), path, "");
      }
    }
    Route clear =
        managed.plane.routes().stream()
            .filter(one -> one.method().equals("POST"))
            .toList()
            .getFirst();
    String path = "/api/v1/stocks/bern-geneva/clear";
    check(clear, managed.viewer(), path, "{}");
    check(clear, managed.operator(), path, "{}");
    check(clear, managed.operator(), path.replace("bern-geneva", "x"), "{}");
    managed.entity.isBroken = true;
    managed.entity.hindrances = List.of("broken");
    check(clear, managed.operator(), path, "{\"why\": \"test\"}");
    check(Route.get("/ready", _ -> Json.reply("")), managed.viewer(), "/ready", "");
    assertThat(answered).isEqualTo(statuses());
  }

  private final Set<String> answered = new TreeSet<>();

  private void check(Route route, HttpClient client, String path, String body) {
    HttpResponse<String> came = managed.send(client, route.method(), path, body);
    JsonNode operation =
        document.get("paths").get(route.path()).get(route.method().toLowerCase(Locale.ROOT));
    JsonNode described = resolved(operation.get("responses").path("" + came.statusCode()));
    String what = route.method() + " " + path + " " + came.statusCode();
    assertThat(described.isMissingNode()).as(what).isFalse();
    answered.add(
        route.method().toLowerCase(Locale.ROOT) + " " + route.path() + " " + came.statusCode());
    if (!described.has("content")) {
      assertThat(came.body()).as(what).isEmpty();
      return;
    }
    String type = came.headers().firstValue("Content-Type").orElse("");
    JsonNode media = described.get("content").path(type);
    assertThat(media.isMissingNode()).as(what + " " + type).isFalse();
    if (type.equals("application/json")) {
      List<String> errors = new ArrayList<>();
      check(media.get("schema"), Managed.json(came), what, errors);
      assertThat(errors).isEmpty();
    }
  }

  private Set<String> statuses() {
    Set<String> statuses = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        operation
            .getValue()
            .get("responses")
            .propertyNames()
            .forEach(
                status -> statuses.add(operation.getKey() + " " + path.getKey() + " " + status));
      }
    }
    statuses.removeIf(one -> one.contains("/events"));
    return statuses;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
  }

  private void check(JsonNode reference, JsonNode value, String at, List<String> errors) {
    JsonNode schema = resolved(reference);
    String types = schema.path("type").toString();
    if (!types.contains("\"" + typeOf(value) + "\"")) {
      errors.add(at + ": " + value + " is not of type " + types);
    }
    if (schema.has("enum") && !schema.get("enum").values().contains(value)) {
      errors.add(at + ": " + value + " is not one of " + schema.get("enum"));
    }
    for (JsonNode name : schema.path("required")) {
      if (value.isObject() && !value.has(name.asString())) {
        errors.add(at + ": no " + name);
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode known = schema.path("properties").path(member.getKey());
      if (known.isMissingNode()) {
        errors.add(at + "." + member.getKey() + " is not described");
      } else {
        check(known, member.getValue(), at + "." + member.getKey(), errors);
      }
    }
    for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
      check(schema.get("items"), item, at + "[]", errors);
    }
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> "unknown";
    };
  }
}
