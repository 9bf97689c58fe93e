// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.Map;
import java.util.function.Function;
import yugma.kme.http.Reply;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;

/// Turns answers into replies, with the statuses of Tables 4, 6 and 8.
///
/// @param tellsTooMany whether whoever asks too often is told so by status 429, which the standard
///   does not know
record Rendering(boolean tellsTooMany) {
  static final String JSON = "application/json";
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORISED = 401;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  <T> Reply of(Answer<T> answer, Function<T, byte[]> body, boolean secret) {
    return switch (answer) {
      case Answer.Given<T>(T value) -> new Reply.Bytes(OK, JSON, body.apply(value), secret);
      case Answer.Refused<T>(Refusal why, String message) -> refusal(why, message);
    };
  }

  Reply refusal(Refusal why, String message) {
    return switch (why) {
      case BAD_REQUEST -> badRequest(ErrorBody.of(message));
      case KEY_NOT_FOUND -> badRequest(ErrorBody.of(ErrorBody.KEY_NOT_FOUND));
      case NOT_AUTHORISED -> new Reply.Empty(UNAUTHORISED);
      case UNAVAILABLE -> error(UNAVAILABLE, ErrorBody.of(message), Map.of());
      case TOO_MANY ->
          tellsTooMany
              ? error(TOO_MANY, ErrorBody.of(message), Map.of("Retry-After", "1"))
              : error(UNAVAILABLE, ErrorBody.of(message), Map.of());
    };
  }

  Reply badRequest(ErrorBody body) {
    return error(BAD_REQUEST, body, Map.of());
  }

  private static Reply error(int status, ErrorBody body, Map<String, String> headers) {
    return new Reply.Bytes(status, JSON, body.toJson(), false, headers);
  }
}
