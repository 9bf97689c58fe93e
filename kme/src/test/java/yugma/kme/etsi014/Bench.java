// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yugma.keys.secret.Slab;
import yugma.kme.certificate.Urn;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Registry;
import yugma.kme.party.Sae;
import yugma.kme.party.SaeId;
import yugma.kme.supply.KeySupply;
import yugma.kme.supply.Limits;

/// A plane with four applications, three of which may share keys with `alice`.
public final class Bench {
  public static final List<String> NAMES = List.of("alice", "bob", "carol", "dave/1 ü", "eve");
  public static final Limits LIMITS = new Limits(256, 64, 2048, 16, 2);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, X509Certificate> CERTIFICATES = new HashMap<>();

  private final ApplicationPlane plane;

  static {
    for (String name : List.of("alice", "bob", "carol", "dave", "eve", "stranger")) {
      CERTIFICATES.put(name, certificate(name));
    }
  }

  public Bench(KeySupply supply, Quota quota, boolean tellsTooMany) {
    plane = new ApplicationPlane(Bench::caller, supply, quota, tellsTooMany);
  }

  /// Enough key for most tests.
  public static Bench filled() {
    return new Bench(supply(1 << 20), unlimited(), false);
  }

  public static TwoEntities supply(long stockBits) {
    return new TwoEntities(registry(), LIMITS, new Slab(), stockBits);
  }

  public static Quota unlimited() {
    return new Quota(Quota.Settings.UNLIMITED, registry(), System::nanoTime);
  }

  /// Eve is known, and paired with nobody.
  public static Registry registry() {
    List<Sae> saes =
        NAMES.stream()
            .map(
                name ->
                    new Sae(
                        new SaeId(name),
                        new KmeId(name.equals("alice") ? "geneva" : "lyon"),
                        Optional.of(Urn.binding(new SaeId(name)))))
            .toList();
    SaeId alice = new SaeId("alice");
    List<Pair> pairs =
        List.of("bob", "carol", "dave/1 ü").stream()
            .map(name -> new Pair(alice, new SaeId(name), Grade.NONE, true))
            .toList();
    return new Registry(saes, pairs);
  }

  private static Optional<SaeId> caller(X509Certificate certificate) {
    String name = certificate.getSubjectX500Principal().getName().substring("CN=".length());
    String id = name.equals("dave") ? "dave/1 ü" : name;
    return Optional.of(id).filter(NAMES::contains).map(SaeId::new);
  }

  /// What came.
  public record Came(int status, Optional<String> type, Map<String, String> headers, String text) {
    public JsonNode json() {
      return JSON.readTree(text);
    }

    public String message() {
      return json().get("message").asString();
    }
  }

  public Came get(String who, String target) {
    return send(who, "GET", target, "");
  }

  public Came post(String who, String target, String body) {
    return send(who, "POST", target, body);
  }

  public Came send(String who, String method, String target, String body) {
    return send(who, method, target, body.getBytes(StandardCharsets.UTF_8));
  }

  public Came send(String who, String method, String target, byte[] body) {
    Request request = Request.of(method, target, body, Optional.ofNullable(CERTIFICATES.get(who)));
    return switch (plane.handle(request)) {
      case Reply.Empty(int status) -> new Came(status, Optional.empty(), Map.of(), "");
      case Reply.Bytes(
              int status,
              String type,
              byte[] bytes,
              boolean _,
              Map<String, String> headers) ->
          new Came(status, Optional.of(type), headers, new String(bytes, StandardCharsets.UTF_8));
      case Reply.Events _ -> throw new AssertionError("events");
    };
  }

  /// The ID of a key that alice was given to share with bob.
  public String freshId() {
    return firstKey(get("alice", "/api/v1/keys/bob/enc_keys")).get("key_ID").asString();
  }

  static JsonNode firstKey(Came came) {
    assertThat(came.status()).as(came.text()).isEqualTo(200);
    return came.json().get("keys").get(0);
  }

  static void isPlainError(Came came) {
    assertThat(came.status()).as(came.text()).isEqualTo(400);
    assertThat(came.type()).contains("application/json");
    assertThat(came.message()).isNotBlank();
    assertThat(came.json().has("details")).as("details").isFalse();
  }

  /// A body of Get key with key IDs.
  static String ids(String... ids) {
    return "{\"key_IDs\":["
        + String.join(",", Stream.of(ids).map(id -> "{\"key_ID\":\"" + id + "\"}").toList())
        + "]}";
  }

  /// A certificate of that common name, signed by itself.
  static X509Certificate certificate(String name) {
    try {
      KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      X500Principal subject = new X500Principal("CN=" + name);
      Instant now = Instant.now();
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      subject,
                      BigInteger.ONE,
                      Date.from(now.minusSeconds(60)),
                      Date.from(now.plusSeconds(3600)),
                      subject,
                      keys.getPublic())
                  .build(new JcaContentSignerBuilder("Ed25519").build(keys.getPrivate())));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
