// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import yugma.keys.secret.Slab;
import yugma.kme.client.Etsi014Client;
import yugma.kme.conform.Check.Discrepancy;
import yugma.kme.conform.Target.Side;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.MalformedException;
import yugma.kme.etsi014.Status;

/// The conversation with the entities: what was sent and came last, which statuses came at all, and
/// the keys that must be wiped. One thread at a time.
final class Talk implements AutoCloseable {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 4 << 20;

  private final Target target;
  private final Slab slab = new Slab();
  private final HttpClient masterHttp;
  private final HttpClient slaveHttp;
  private final List<Came> answers = new ArrayList<>();
  private final List<KeyContainer> drawn = new ArrayList<>();
  private final Set<Integer> statuses = new TreeSet<>();
  private String sent = "";
  private String came = "";
  private Optional<Status> status = Optional.empty();

  Talk(Target target) {
    this.target = target;
    masterHttp = http(target.master().tls(), Optional.empty());
    slaveHttp = http(target.slave().tls(), Optional.empty());
  }

  private static HttpClient http(SSLContext tls, Optional<String> protocol) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .sslContext(tls)
            .connectTimeout(TO_CONNECT)
            .version(Version.HTTP_1_1);
    protocol.ifPresent(
        name -> {
          SSLParameters parameters = tls.getDefaultSSLParameters();
          parameters.setProtocols(new String[] {name});
          builder.sslParameters(parameters);
        });
    return builder.build();
  }

  Target target() {
    return target;
  }

  /// The master asks its entity; the path names the slave.
  ///
  /// @param method like `enc_keys?size=256`
  Came master(String verb, String method, String body) throws Discrepancy {
    return send(masterHttp, target.master(), verb, path(target.slave(), method), body);
  }

  /// The slave asks its entity; the path names the master.
  Came slave(String verb, String method, String body) throws Discrepancy {
    return send(slaveHttp, target.slave(), verb, path(target.master(), method), body);
  }

  /// The master asks with a path of its own.
  Came masterAt(String verb, String path, String body) throws Discrepancy {
    return send(masterHttp, target.master(), verb, path, body);
  }

  static String path(Side other, String method) {
    return "/api/v1/keys/" + Etsi014Client.encoded(other.sae()) + "/" + method;
  }

  /// The master asks for the status over another TLS.
  ///
  /// @param protocol the only one to be offered
  Came statusOver(SSLContext tls, Optional<String> protocol) throws Discrepancy {
    try (HttpClient http = http(tls, protocol)) {
      return send(http, target.master(), "GET", path(target.slave(), "status"), "");
    }
  }

  /// What the master was told of its stock, asked for once.
  Status status() throws Discrepancy {
    if (status.isEmpty()) {
      String sentBefore = sent;
      String cameBefore = came;
      status = Optional.of(parse(master("GET", "status", "").is(200)));
      sent = sentBefore;
      came = cameBefore;
    }
    return status.get();
  }

  static Status parse(Came answer) throws Discrepancy {
    try {
      return Status.parse(answer.body());
    } catch (MalformedException e) {
      throw new Discrepancy(e.body().message());
    }
  }

  private Came send(HttpClient http, Side side, String verb, String path, String body)
      throws Discrepancy {
    sent = verb + " " + path + (body.isEmpty() ? "" : " " + body);
    came = "nothing";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin(side) + path))
            .timeout(TO_ANSWER)
            .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
      return heard(new Came(response, this));
    } catch (IOException e) {
      throw new Discrepancy("no answer over TLS: " + e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Discrepancy("interrupted");
    }
  }

  private static String origin(Side side) {
    return "https://" + side.kme().getRawAuthority();
  }

  private Came heard(Came answer) {
    answers.add(answer);
    statuses.add(answer.status());
    came = answer.description();
    return answer;
  }

  /// Notes an exchange that did not go over HTTP.
  void note(String sent, String came) {
    this.sent = sent;
    this.came = came;
  }

  KeyContainer keep(byte[] json) throws MalformedException {
    KeyContainer keys = KeyContainer.read(json, slab);
    drawn.add(keys);
    return keys;
  }

  /// All that came so far.
  Set<Integer> statuses() {
    return statuses;
  }

  String sent() {
    return sent;
  }

  String came() {
    return came;
  }

  void begin() {
    sent = "";
    came = "";
  }

  /// Wipes all keys and answers.
  void wipe() {
    drawn.forEach(KeyContainer::close);
    drawn.clear();
    answers.forEach(Came::wipe);
    answers.clear();
  }

  @Override
  public void close() {
    wipe();
    masterHttp.close();
    slaveHttp.close();
  }
}
