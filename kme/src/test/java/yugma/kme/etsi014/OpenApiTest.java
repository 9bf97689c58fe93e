// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yugma.kme.etsi014.Bench.Came;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Keys;
import yugma.kme.supply.Order;
import yugma.kme.supply.StockStatus;

/// Holds the description against what is served: every operation, status and member of it occurs,
/// and every answer is as described.
class OpenApiTest {
  private static final String STATUS = "/api/v1/keys/bob/status";
  private static final String ENC = "/api/v1/keys/bob/enc_keys";
  private static final String DEC = "/api/v1/keys/alice/dec_keys";
  private static final String YAML = "/api/v1/openapi.yaml";
  private static final String JSON = "/api/v1/openapi.json";
  private static final String FULL_REQUEST =
      "{\"number\":2,\"size\":128,\"additional_slave_SAE_IDs\":[\"carol\"],"
          + "\"extension_mandatory\":[{\"yugma_grade\":\"information_theoretic\"}],"
          + "\"extension_optional\":[{\"abc_route_type\":\"direct\"}]}";

  private final Bench bench = Bench.filled();
  private final JsonNode document = bench.get("alice", JSON).json();
  private final Set<String> seen = new TreeSet<>();
  private final Set<String> members = new TreeSet<>();
  private final Set<String> sentMembers = new TreeSet<>();

  /// One request to each operation that succeeds, but for the key IDs.
  private record Call(String who, String method, String target, String body) {}

  private static List<Call> calls(String keyId) {
    return List.of(
        new Call("alice", "GET", STATUS, ""),
        new Call("alice", "GET", ENC + "?number=2&size=64", ""),
        new Call("alice", "POST", ENC, FULL_REQUEST),
        new Call("bob", "GET", DEC + "?key_ID=" + keyId, ""),
        new Call("bob", "POST", DEC, "{\"key_IDs\":[{\"key_ID\":\"" + keyId + "\"}]}"),
        new Call("alice", "GET", YAML, ""),
        new Call("alice", "GET", JSON, ""));
  }

  private String freshId() {
    return bench.get("alice", ENC).json().get("keys").get(0).get("key_ID").asString();
  }

  @BeforeEach
  void callEverything() {
    for (int operation = 0; operation < calls("").size(); operation++) {
      Call call = calls(freshId()).get(operation);
      exchange(bench, call, 200);
      exchange(bench, new Call("stranger", call.method(), call.target(), call.body()), 401);
      exchange(busy(false), call, 503);
      exchange(busy(true), call, 429);
    }
    for (Call call : calls(freshId()).subList(0, 5)) {
      String wrong = call.target().replaceAll("keys/[a-z]+/", "keys/" + call.who() + "/");
      exchange(bench, new Call(call.who(), call.method(), wrong, call.body()), 400);
      exchange(new Bench(new Down(), Bench.unlimited(), false), call, 503);
    }
    String unsupported = "{\"extension_mandatory\":[{\"abc_max_age\":1}]}";
    exchange(bench, new Call("alice", "POST", ENC, unsupported), 400);
  }

  /// Whose callers have asked too often already.
  private static Bench busy(boolean tellsTooMany) {
    Quota.Rate rate = new Quota.Rate(1e-9, 1);
    Quota quota =
        new Quota(
            new Quota.Settings(rate, Quota.Rate.UNLIMITED), Bench.registry(), System::nanoTime);
    Bench busy = new Bench(Bench.supply(1 << 16), quota, tellsTooMany);
    List.of("alice", "bob").forEach(who -> busy.get(who, YAML));
    return busy;
  }

  private void exchange(Bench served, Call call, int status) {
    Came came = served.send(call.who(), call.method(), call.target(), call.body());
    assertThat(came.status()).as(call + " " + came.text()).isEqualTo(status);
    String path = template(call.target().replaceAll("\\?.*", ""));
    String method = call.method().toLowerCase(java.util.Locale.ROOT);
    JsonNode operation = document.get("paths").get(path).get(method);
    seen.add(method + " " + path + " " + status);
    JsonNode described =
        Schema.resolved(document, operation.get("responses").get(Integer.toString(status)));
    check(came, described, call);
    if (status == 200) {
      checkRequest(call, operation);
    }
  }

  private String template(String path) {
    return document.get("paths").properties().stream()
        .map(Map.Entry::getKey)
        .filter(template -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]+")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " is not described"));
  }

  private void check(Came came, JsonNode described, Call call) {
    if (!described.has("content")) {
      assertThat(came.text()).as(call.toString()).isEmpty();
      assertThat(came.type()).isEmpty();
      return;
    }
    String type = came.type().orElseThrow();
    JsonNode media = described.get("content").get(type);
    assertThat(media).as(type + " of " + call).isNotNull();
    if (type.equals("application/json")) {
      assertThat(Schema.errors(document, media.get("schema"), came.json(), members))
          .as(call + " " + came.text())
          .isEmpty();
    }
  }

  private void checkRequest(Call call, JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      sentMembers.add(Schema.resolved(document, parameter).get("name").asString());
    }
    if (!call.body().isEmpty()) {
      JsonNode media = operation.get("requestBody").get("content").get("application/json");
      JsonNode body = JsonMapper.builder().build().readTree(call.body());
      assertThat(Schema.errors(document, media.get("schema"), body, sentMembers)).isEmpty();
    }
  }

  @Test
  void everyOperationAndStatusThatIsDescribedOccurs() {
    Set<String> described = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operation
                                .getValue()
                                .get("responses")
                                .properties()
                                .forEach(
                                    response ->
                                        described.add(
                                            operation.getKey()
                                                + " "
                                                + path.getKey()
                                                + " "
                                                + response.getKey()))));

    assertThat(seen).isEqualTo(described);
  }

  @Test
  void everyMemberThatIsDescribedOccurs() {
    Set<String> answered = new TreeSet<>();
    Set<String> asked = new TreeSet<>();
    document
        .get("components")
        .get("schemas")
        .properties()
        .forEach(
            schema -> {
              boolean isAsked =
                  Set.of("KeyRequest", "KeyIds", "RequestExtension").contains(schema.getKey());
              (isAsked ? asked : answered).addAll(Schema.properties(document, schema.getValue()));
            });

    assertThat(members).isEqualTo(answered);
    assertThat(sentMembers).containsAll(asked);
  }

  @Test
  void whatTheSchemaOfARequestRefusesIsRefused() {
    JsonNode schema = document.get("components").get("schemas").get("KeyRequest");
    List<String> refused = new ArrayList<>();
    for (String body :
        List.of(
            "{\"number\":0}",
            "{\"number\":\"1\"}",
            "{\"number\":1.5}",
            "{\"size\":-8}",
            "{\"size\":12}",
            "{\"size\":null}",
            "{\"additional_slave_SAE_IDs\":[7]}",
            "{\"additional_slave_SAE_IDs\":[\"\"]}",
            "{\"extension_mandatory\":{}}",
            "{\"extension_mandatory\":[{\"yugma_grade\":\"best\"}]}",
            "[]")) {
      JsonNode json = JsonMapper.builder().build().readTree(body);
      assertThat(Schema.errors(document, schema, json, new TreeSet<>())).as(body).isNotEmpty();
      assertThat(bench.post("alice", ENC, body).status()).as(body).isEqualTo(400);
      refused.add(body);
    }
    assertThat(refused).isNotEmpty();
  }

  @Test
  void bothFormsOfTheDescriptionSayTheSame() {
    String yaml = bench.get("alice", YAML).text();

    assertThat(YAMLMapper.builder().build().readTree(yaml)).isEqualTo(document);
    assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
  }

  /// Has nothing now.
  private static final class Down implements KeySupply {
    private static <T> Answer<T> refused() {
      return new Answer.Refused<>(Refusal.UNAVAILABLE, "the store cannot be written");
    }

    @Override
    public Answer<StockStatus> status(SaeId caller, SaeId slave) {
      return refused();
    }

    @Override
    public Answer<Keys> encKeys(SaeId master, SaeId slave, Order order) {
      return refused();
    }

    @Override
    public Answer<Keys> decKeys(SaeId caller, SaeId master, List<UUID> keys) {
      return refused();
    }
  }
}
