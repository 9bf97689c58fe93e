// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// One connection: requests and replies in turn, on a virtual thread of its own.
final class Connection implements Runnable {
  private static final System.Logger LOG = System.getLogger(Listener.class.getName());
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MOST_LINGERING = 1 << 20;
  private static final long NEVER = Long.MAX_VALUE;

  private final Listener listener;
  private final Socket raw;
  private final InetAddress address;
  private final Patience patience;
  private final Sizes sizes;
  private volatile long deadline = NEVER;
  private volatile Stage stage = Stage.GREETING;
  private volatile @Nullable Thread thread;

  private enum Stage {
    GREETING,
    IDLE,
    SERVING,
    STREAMING
  }

  Connection(Listener listener, Socket raw) {
    this.listener = listener;
    this.raw = raw;
    this.address = raw.getInetAddress();
    this.patience = listener.setting().limits().patience();
    this.sizes = listener.setting().limits().sizes();
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try (raw) {
      raw.setTcpNoDelay(true);
      if (!listener.gate().greet(address)) {
        listener.incidents().note(Incidents.Kind.CROWD, address, "too many handshakes");
        return;
      }
      Channel channel;
      try {
        within(patience.handshake());
        channel = Channel.open(raw, listener.setting().tls());
      } finally {
        listener.gate().endGreeting(address);
      }
      serveClient(channel);
    } catch (SSLException | CertificateException e) {
      listener.incidents().note(Incidents.Kind.HANDSHAKE, address, "" + e.getMessage());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection ended: {0}", e.getMessage());
    } finally {
      listener.leave(this, address);
    }
  }

  private void serveClient(Channel channel) throws IOException, CertificateException {
    Optional<X509Certificate> client = channel.client();
    if (client.isPresent() && !listener.gate().enter(client.get())) {
      listener.incidents().note(Incidents.Kind.CROWD, address, "too many connections of a client");
      return;
    }
    try {
      boolean goOn = true;
      while (goOn) {
        goOn = serveRequest(channel);
      }
      within(patience.write());
      channel.close();
    } finally {
      channel.incoming().wipe();
      client.ifPresent(listener.gate()::leave);
    }
  }

  /// @return whether another may follow
  private boolean serveRequest(Channel channel) throws IOException, CertificateException {
    if (!await(channel)) {
      return false;
    }
    try {
      within(patience.header());
      Head head = Head.read(channel.incoming(), sizes.headerBytes());
      BodyReader.check(head, sizes.bodyBytes());
      channel.recheck();
      byte[] body = body(head, channel);
      deadline = NEVER;
      Request request =
          new Request(head.method(), head.target(), head.headers(), body, channel.client());
      Reply reply = answer(request);
      return reply(reply, head, head.isLast() || listener.isClosing(), channel);
    } catch (Malformed e) {
      listener.incidents().note(Incidents.Kind.MALFORMED, address, e.words());
      refuse(e, channel);
      return false;
    }
  }

  /// Waits for the next request; once this says that there is one, the listener lets it finish.
  private boolean await(Channel channel) throws IOException {
    boolean isThere = channel.incoming().available() > 0;
    if (!isThere) {
      within(patience.idle());
      stage = Stage.IDLE;
      isThere = !listener.isClosing() && channel.incoming().fill(sizes.headerBytes());
    }
    stage = Stage.SERVING;
    return isThere && !listener.isClosing();
  }

  private byte[] body(Head head, Channel channel) throws IOException, Malformed {
    within(patience.body());
    if (head.wantsToContinue() && !head.isOld() && channel.incoming().available() == 0) {
      channel.outgoing().writeContinue();
    }
    return new BodyReader(channel.incoming(), sizes.bodyBytes()).read(head);
  }

  private Reply answer(Request request) {
    try {
      Reply reply = listener.handler().handle(request);
      listener.countRequest();
      return reply;
    } catch (Exception | StackOverflowError e) {
      // The message of an exception may quote what was asked: only its class is told.
      listener.incidents().note(Incidents.Kind.FAULT, address, e.getClass().getName());
      LOG.log(Level.DEBUG, () -> "a request failed at " + Arrays.toString(e.getStackTrace()));
      return Reply.json(sizes.failureStatus(), "{\"message\":\"the request could not be served\"}");
    }
  }

  private boolean reply(Reply reply, Head head, boolean isLast, Channel channel)
      throws IOException {
    within(patience.write());
    switch (reply) {
      case Reply.Bytes bytes ->
          channel.outgoing().write(bytes, head.method().equals("HEAD"), isLast);
      case Reply.Empty empty -> channel.outgoing().write(empty, isLast);
      case Reply.Events(var source) -> {
        stream(source, channel);
        return false;
      }
    }
    return !isLast;
  }

  private void stream(EventSource source, Channel channel) throws IOException {
    try (source) {
      channel.outgoing().writeEventHead();
      stage = Stage.STREAMING;
      while (!listener.isClosing()) {
        deadline = NEVER;
        EventSource.Tick tick = source.next(HEARTBEAT);
        within(patience.write());
        switch (tick) {
          case EventSource.Tick.Event event -> channel.outgoing().writeEvent(event);
          case EventSource.Tick.Quiet() -> channel.outgoing().writeHeartbeat();
          case EventSource.Tick.End() -> {
            return;
          }
        }
      }
    } catch (InterruptedException _) {
      // The listener closes.
    }
  }

  /// Says why, then reads on for a while, so that the client gets to see it while it still sends.
  private void refuse(Malformed why, Channel channel) throws IOException {
    within(patience.write());
    int status = why.isTooLarge() ? sizes.tooLargeStatus() : 400;
    Reply.Bytes reply = Reply.json(status, "{\"message\":\"" + why.words() + "\"}");
    channel.outgoing().write(reply, false, true);
    channel.endOutput();
    int left = MOST_LINGERING;
    while (left > 0) {
      int count = channel.incoming().discard();
      left = count < 0 ? 0 : left - count;
    }
  }

  private void within(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
  }

  /// Called by the watch.
  void endIfLate(long now) {
    long until = deadline;
    if (until != NEVER && now - until > 0) {
      deadline = NEVER;
      if (stage != Stage.IDLE) {
        listener.incidents().note(Incidents.Kind.SLOW, address, "it took too long");
      }
      cut();
    }
  }

  /// Called when the listener closes.
  void endAfterReply() {
    Thread running = thread;
    switch (stage) {
      case GREETING, IDLE -> cut();
      case SERVING -> {}
      case STREAMING -> {
        if (running != null) {
          running.interrupt();
        }
      }
    }
  }

  /// Ends it at once, whatever it does.
  void cut() {
    try {
      raw.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection could not be closed: {0}", e.getMessage());
    }
  }
}
