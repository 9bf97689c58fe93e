// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yugma.kme.conform.Check.Discrepancy;
import yugma.kme.conform.Check.Inapplicable;
import yugma.kme.etsi014.ErrorBody;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.MalformedException;

/// An answer, and what can be demanded of it.
final class Came {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORISED = 401;
  private static final int UNAVAILABLE = 503;
  private static final int LONGEST_QUOTE = 120;

  private final HttpResponse<byte[]> response;
  private final Talk talk;

  Came(HttpResponse<byte[]> response, Talk talk) {
    this.response = response;
    this.talk = talk;
  }

  int status() {
    return response.statusCode();
  }

  byte[] body() {
    return response.body();
  }

  boolean isHttp11() {
    return response.version() == java.net.http.HttpClient.Version.HTTP_1_1;
  }

  void wipe() {
    Arrays.fill(response.body(), (byte) 0);
  }

  /// In words, without key: of an answer that may hold some, the length alone.
  String description() {
    if (status() == OK) {
      return "200, " + body().length + " bytes";
    }
    if (body().length == 0) {
      return status() + " without a body";
    }
    try {
      String message = ErrorBody.parse(body()).message();
      boolean isLong = message.length() > LONGEST_QUOTE;
      return status() + " '" + (isLong ? message.substring(0, LONGEST_QUOTE) + "…" : message) + "'";
    } catch (MalformedException _) {
      return status() + ", a body of " + body().length + " bytes that is no Error";
    }
  }

  Came is(int expected) throws Discrepancy {
    if (status() != expected) {
      throw new Discrepancy("status is " + status() + ", must be " + expected);
    }
    return this;
  }

  Came isOneOf(Integer... expected) throws Discrepancy {
    if (!List.of(expected).contains(status())) {
      throw new Discrepancy("status is " + status() + ", must be one of " + List.of(expected));
    }
    return this;
  }

  Came isJson() throws Discrepancy {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.matches("(?i)application/json *(;.*)?")) {
      throw new Discrepancy("Content-Type is '" + type + "', must be application/json");
    }
    return this;
  }

  /// 400 with an Error body.
  ErrorBody refused() throws Discrepancy {
    is(BAD_REQUEST).isJson();
    try {
      return ErrorBody.parse(body());
    } catch (MalformedException e) {
      throw new Discrepancy("the Error body cannot be read: " + e.body().message());
    }
  }

  /// 400 with an Error body of these words.
  void refused(String words) throws Discrepancy {
    String message = refused().message();
    if (!message.equals(words)) {
      throw new Discrepancy("message must be '" + words + "'");
    }
  }

  /// 401 without a body.
  void unauthorised() throws Discrepancy {
    is(UNAUTHORISED);
    if (body().length > 0) {
      throw new Discrepancy("401 has a body of " + body().length + " bytes, must have none");
    }
  }

  /// 200 with so many keys, each with an ID of its own.
  ///
  /// @param bits of each
  /// @throws Inapplicable where too little key is stored
  KeyContainer keys(int number, int bits) throws Discrepancy, Inapplicable {
    if (status() == UNAVAILABLE) {
      throw new Inapplicable("the KME has too little key now: " + description());
    }
    is(OK).isJson();
    KeyContainer container = read();
    if (container.keys().size() != number) {
      throw new Discrepancy(container.keys().size() + " keys came, must be " + number);
    }
    Set<UUID> ids = new HashSet<>();
    for (KeyContainer.Entry entry : container.keys()) {
      ids.add(entry.id());
      if (entry.material().bits() != bits) {
        throw new Discrepancy("a key has " + entry.material().bits() + " bits, must have " + bits);
      }
    }
    if (ids.size() < number) {
      throw new Discrepancy("two keys have the same key_ID");
    }
    return container;
  }

  private KeyContainer read() throws Discrepancy {
    try {
      return talk.keep(body());
    } catch (MalformedException e) {
      throw new Discrepancy("the key container cannot be read: " + e.body().message());
    }
  }
}
