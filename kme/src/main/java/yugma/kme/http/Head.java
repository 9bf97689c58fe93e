// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// The request line and the header fields of a request, read strictly: what two readers could
/// understand in two ways is refused.
///
/// @param method one word of capital letters
/// @param target what is asked for
/// @param isOld whether it is HTTP/1.0
/// @param headers header fields
record Head(String method, Target target, boolean isOld, Headers headers) {
  private static final int MOST_FIELDS = 100;
  private static final int MOST_METHOD = 16;
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  /// Reads one whose first byte has arrived.
  static Head read(Incoming incoming, int mostBytes) throws IOException, Malformed {
    skipEmptyLines(incoming, mostBytes);
    int end = end(incoming, mostBytes);
    int line = lineEnd(incoming, 0, end);
    String[] words = incoming.text(0, line).split(" ", -1);
    if (words.length != 3 || !isMethod(words[0])) {
      throw new Malformed("the first line must be METHOD /path HTTP/1.1");
    }
    if (!words[2].equals("HTTP/1.1") && !words[2].equals("HTTP/1.0")) {
      throw new Malformed("only HTTP/1.1 is spoken here");
    }
    Headers headers = new Headers();
    int from = line + 2;
    while (from < end - 2) {
      int to = lineEnd(incoming, from, end);
      field(incoming.text(from, to), headers);
      from = to + 2;
    }
    incoming.skip(end);
    Head head = new Head(words[0], Target.parse(words[1]), words[2].endsWith("0"), headers);
    head.check();
    return head;
  }

  /// Whether the client wants no further reply on this connection; one of HTTP/1.0 says so if it
  /// does (RFC 9112, 9.3).
  boolean isLast() {
    return headers.lists("connection", "close")
        || isOld && !headers.lists("connection", "keep-alive");
  }

  boolean isChunked() {
    return headers.first("transfer-encoding").isPresent();
  }

  /// Its declared length.
  long contentLength() throws Malformed {
    String text = headers.first("content-length").orElse("0");
    if (!LENGTH.matcher(text).matches()) {
      throw new Malformed("Content-Length must be a number");
    }
    return Long.parseLong(text);
  }

  boolean wantsToContinue() {
    return headers.first("expect").isPresent();
  }

  private void check() throws Malformed {
    List<String> coding = headers.all("transfer-encoding");
    List<String> lengths = headers.all("content-length");
    if (!coding.isEmpty() && (isOld || !lengths.isEmpty())) {
      throw new Malformed("Transfer-Encoding goes with HTTP/1.1 and without Content-Length");
    }
    if (coding.size() > 1 || coding.size() == 1 && !coding.getFirst().equalsIgnoreCase("chunked")) {
      throw new Malformed("the only Transfer-Encoding is chunked");
    }
    if (lengths.size() > 1) {
      throw new Malformed("more than one Content-Length");
    }
    int hosts = headers.all("host").size();
    if (hosts > 1 || hosts == 0 && !isOld) {
      throw new Malformed("there must be exactly one Host");
    }
    if (wantsToContinue() && !headers.lists("expect", "100-continue")) {
      throw new Malformed("the only Expect is 100-continue");
    }
  }

  /// Some clients send one behind a body.
  private static void skipEmptyLines(Incoming incoming, int mostBytes) throws IOException {
    while (true) {
      while (incoming.available() < 2) {
        if (!incoming.fill(mostBytes)) {
          throw new EOFException();
        }
      }
      if (incoming.peek(0) != '\r' || incoming.peek(1) != '\n') {
        return;
      }
      incoming.skip(2);
    }
  }

  /// Behind the empty line.
  private static int end(Incoming incoming, int mostBytes) throws IOException, Malformed {
    int at = 3;
    while (true) {
      for (; at < Math.min(incoming.available(), mostBytes); at++) {
        if (incoming.peek(at) == '\n'
            && incoming.peek(at - 1) == '\r'
            && incoming.peek(at - 2) == '\n') {
          return at + 1;
        }
      }
      if (at >= mostBytes) {
        throw Malformed.tooLarge("the header is larger than " + mostBytes + " bytes");
      }
      if (!incoming.fill(mostBytes)) {
        throw new EOFException();
      }
    }
  }

  private static int lineEnd(Incoming incoming, int from, int end) throws Malformed {
    for (int at = from; at < end; at++) {
      byte each = incoming.peek(at);
      if (each == '\r' && incoming.peek(at + 1) == '\n') {
        return at;
      }
      if (each == '\r' || each == '\n' || each == 0) {
        break;
      }
    }
    throw new Malformed("a line must end with CR LF and hold no control character");
  }

  private static void field(String line, Headers headers) throws Malformed {
    int colon = line.indexOf(':');
    if (colon < 1 || !isToken(line, colon)) {
      throw new Malformed("a header field must be NAME: VALUE");
    }
    if (headers.size() == MOST_FIELDS) {
      throw Malformed.tooLarge("more than " + MOST_FIELDS + " header fields");
    }
    String value = line.substring(colon + 1).strip();
    for (int at = 0; at < value.length(); at++) {
      char each = value.charAt(at);
      if (each < ' ' && each != '\t' || each == 0x7f) {
        throw new Malformed("a control character in a header field");
      }
    }
    headers.add(line.substring(0, colon), value);
  }

  private static boolean isMethod(String word) {
    return !word.isEmpty()
        && word.length() <= MOST_METHOD
        && word.chars().allMatch(each -> each >= 'A' && each <= 'Z');
  }

  private static boolean isToken(String line, int end) {
    for (int at = 0; at < end; at++) {
      char each = line.charAt(at);
      boolean isWord =
          each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
      if (!isWord && TOKEN.indexOf(each) < 0) {
        return false;
      }
    }
    return true;
  }
}
