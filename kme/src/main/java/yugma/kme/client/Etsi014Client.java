// SPDX-License-Identifier: Apache-2.0
package yugma.kme.client;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import yugma.keys.secret.Slab;
import yugma.kme.etsi014.ErrorBody;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.KeyIds;
import yugma.kme.etsi014.KeyRequest;
import yugma.kme.etsi014.MalformedException;
import yugma.kme.etsi014.Status;
import yugma.kme.party.SaeId;

/// An application's side of ETSI GS QKD 014, over mutual TLS.
///
/// Safe for any thread. It gives up after 10 s without a connection and after 30 s in all, and
/// never asks again by itself: a key that was sent and not read is lost.
public final class Etsi014Client implements AutoCloseable {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final long SECONDS_IN_ALL = 30;
  private static final int MOST_BYTES = 4 << 20;
  private static final int OK = 200;
  private static final int UNAUTHORISED = 401;

  private final URI base;
  private final HttpClient http;
  private final Slab slab;

  /// @param base where the entity listens, like `https://kme-a:8443`
  /// @param tls with the application's certificate, and whom it trusts
  /// @param slab for the keys
  public Etsi014Client(URI base, SSLContext tls, Slab slab) {
    if (!"https".equals(base.getScheme()) || base.getHost() == null) {
      throw new IllegalArgumentException("a KME's address is '" + base + "', must be https://HOST");
    }
    this.base = base;
    this.slab = slab;
    http =
        HttpClient.newBuilder()
            .sslContext(tls)
            .connectTimeout(TO_CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /// Get status.
  public Heard<Status> status(SaeId slave) {
    return ask(request(slave, "status").GET(), Status::parse);
  }

  /// Get key.
  public Heard<KeyContainer> encKeys(SaeId slave, KeyRequest request) {
    return ask(post(slave, "enc_keys", request.toJson()), json -> KeyContainer.read(json, slab));
  }

  /// Get key with key IDs.
  ///
  /// @param ids at least one
  public Heard<KeyContainer> decKeys(SaeId master, List<UUID> ids) {
    byte[] body = new KeyIds(ids).toJson();
    return ask(post(master, "dec_keys", body), json -> KeyContainer.read(json, slab));
  }

  /// An SAE ID as a segment of a path.
  public static String encoded(SaeId sae) {
    StringBuilder text = new StringBuilder();
    for (byte octet : sae.text().getBytes(StandardCharsets.UTF_8)) {
      boolean plain = "-._~".indexOf(octet) >= 0 || octet > 0 && Character.isLetterOrDigit(octet);
      text.append(plain ? "" + (char) octet : String.format("%%%02X", octet));
    }
    return text.toString();
  }

  private HttpRequest.Builder request(SaeId other, String method) {
    return HttpRequest.newBuilder(base.resolve("/api/v1/keys/" + encoded(other) + "/" + method))
        .header("Accept", "application/json");
  }

  private HttpRequest.Builder post(SaeId other, String method, byte[] body) {
    return request(other, method)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body));
  }

  private interface Reading<T> {
    T read(byte[] json) throws MalformedException;
  }

  private <T> Heard<T> ask(HttpRequest.Builder request, Reading<T> reading) {
    CompletableFuture<HttpResponse<byte[]>> response =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return heard(response.get(SECONDS_IN_ALL, TimeUnit.SECONDS), reading);
    } catch (TimeoutException _) {
      response.cancel(true);
      return new Heard.Unreachable<>("no answer within " + SECONDS_IN_ALL + " s");
    } catch (ExecutionException e) {
      return new Heard.Unreachable<>(why(e));
    } catch (InterruptedException _) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      return new Heard.Unreachable<>("interrupted");
    }
  }

  private String why(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof ConnectException
        && cause.getCause() instanceof UnresolvedAddressException) {
      return "no machine is called " + base.getHost();
    }
    return cause instanceof ConnectException
        ? "nobody listens at " + base.getAuthority()
        : "" + cause;
  }

  private static <T> Heard<T> heard(HttpResponse<byte[]> response, Reading<T> reading) {
    byte[] body = response.body();
    try {
      return switch (response.statusCode()) {
        case OK -> new Heard.Given<>(reading.read(body));
        case UNAUTHORISED -> new Heard.NotAuthorised<>();
        default -> new Heard.Refused<>(response.statusCode(), message(body));
      };
    } catch (MalformedException e) {
      return new Heard.Unreadable<>(e.body().message());
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  private static String message(byte[] body) {
    try {
      return ErrorBody.parse(body).message();
    } catch (MalformedException _) {
      return "";
    }
  }

  /// Ends its connections.
  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
