// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// Writes replies to a connection, each small one as one record.
final class Outgoing {
  /// What fits into one TLS record.
  private static final int ROOM = 16 << 10;

  private static final int FIRST = 1024;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static volatile Stamp stamp = new Stamp(0, "");

  private final OutputStream stream;
  private byte[] buffer = new byte[FIRST];
  private int length;

  private record Stamp(long second, String text) {}

  Outgoing(OutputStream stream) {
    this.stream = stream;
  }

  /// Writes a reply that is no stream of events; a secret body is wiped, whatever happens.
  void write(Reply.Bytes reply, boolean isHead, boolean isLast) throws IOException {
    try {
      head(reply.status(), isLast);
      text("Content-Type: ").text(reply.contentType()).text("\r\n");
      text("Content-Length: ").text(Integer.toString(reply.body().length)).text("\r\n");
      if (reply.secret()) {
        text("Cache-Control: no-store\r\n");
      }
      reply.headers().forEach((name, value) -> text(name).text(": ").text(value).text("\r\n"));
      text("\r\n");
      if (!isHead) {
        body(reply.body());
      }
      flush(reply.secret());
    } finally {
      if (reply.secret()) {
        Arrays.fill(reply.body(), (byte) 0);
        wipe();
      }
    }
  }

  void write(Reply.Empty reply, boolean isLast) throws IOException {
    head(reply.status(), isLast);
    if (reply.status() != 204 && reply.status() != 304) {
      text("Content-Length: 0\r\n");
    }
    text("\r\n");
    flush(false);
  }

  void writeContinue() throws IOException {
    text("HTTP/1.1 100 Continue\r\n\r\n");
    flush(false);
  }

  /// The head of a body that ends with the connection.
  void writeEventHead() throws IOException {
    head(200, true);
    text("Content-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n");
    flush(false);
  }

  void writeEvent(EventSource.Tick.Event event) throws IOException {
    if (!event.name().isEmpty()) {
      write("event: " + event.name() + "\n");
    }
    for (String line : event.data().split("\\R", -1)) {
      write("data: " + line + "\n");
    }
    write("\n");
    flush(false);
  }

  /// A comment, to learn whether anyone still listens.
  void writeHeartbeat() throws IOException {
    write(":\n\n");
    flush(false);
  }

  private void write(String line) throws IOException {
    body(line.getBytes(StandardCharsets.UTF_8));
  }

  private void head(int status, boolean isLast) {
    text("HTTP/1.1 ").text(Integer.toString(status)).text(" ").text(phrase(status)).text("\r\n");
    text("Date: ").text(now()).text("\r\n");
    text(isLast ? "Connection: close\r\n" : "Connection: keep-alive\r\n");
  }

  private void body(byte[] body) throws IOException {
    if (length + body.length > ROOM) {
      flush(false);
      stream.write(body);
    } else {
      room(body.length);
      System.arraycopy(body, 0, buffer, length, body.length);
      length += body.length;
    }
  }

  @SuppressWarnings("deprecation") // every text here is ASCII
  private Outgoing text(String text) {
    room(text.length());
    text.getBytes(0, text.length(), buffer, length);
    length += text.length();
    return this;
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      byte[] larger = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
      wipe();
      buffer = larger;
    }
  }

  private void flush(boolean secret) throws IOException {
    try {
      stream.write(buffer, 0, length);
      stream.flush();
    } finally {
      if (secret) {
        wipe();
      }
      length = 0;
    }
  }

  private void wipe() {
    Arrays.fill(buffer, 0, length, (byte) 0);
  }

  private static String now() {
    long second = System.currentTimeMillis() / 1000;
    Stamp last = stamp;
    if (last.second != second) {
      last = new Stamp(second, DATE.format(Instant.ofEpochSecond(second)));
      stamp = last;
    }
    return last.text;
  }

  private static String phrase(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 204 -> "No Content";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> "Status";
    };
  }
}
