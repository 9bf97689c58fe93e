// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import yugma.kme.conform.Check.Discrepancy;
import yugma.kme.conform.Check.Inapplicable;
import yugma.kme.conform.Target.Side;
import yugma.kme.etsi014.ErrorBody;
import yugma.kme.supply.Limits;

/// Requests that mean nothing, and what may be said of them.
final class RefusalChecks {
  private RefusalChecks() {}

  static List<Check> all() {
    return Stream.of(numbers(), limits(), names()).flatMap(List::stream).toList();
  }

  private static List<Check> numbers() {
    List<String> inUri = List.of("0", "-8", "abc", "1.5", "99999999999");
    List<String> inJson = List.of("0", "-8", "\"256\"", "1.5", "true", "99999999999");
    return List.of(
        each(
            "size-get",
            "size in the URI that is none is refused",
            "GET",
            "enc_keys?size=%s",
            inUri),
        each(
            "number-get",
            "number in the URI that is none is refused",
            "GET",
            "enc_keys?number=%s",
            inUri),
        each(
            "size-post",
            "size in the body that is none is refused",
            "POST",
            "{\"size\":%s}",
            inJson),
        each(
            "number-post",
            "number in the body that is none is refused",
            "POST",
            "{\"number\":%s}",
            inJson),
        each(
            "additional-slaves",
            "additional slaves that are blank or no list of texts are refused",
            "POST",
            "{\"additional_slave_SAE_IDs\":%s}",
            List.of("[\"\"]", "[\" \"]", "[7]", "\"x\"")),
        each(
            "json",
            "a body that is no JSON object is refused",
            "POST",
            "%s",
            List.of(
                "{", "[]", "{\"number\":1,}", "{} {}", "number=1", "{\"number\":1,\"number\":2}")));
  }

  private static Check each(
      String name, String rule, String verb, String pattern, List<String> values) {
    return new Check(
        name,
        Check.PRACTICE,
        rule + ", by 400 with an Error",
        talk -> {
          for (String value : values) {
            String text = String.format(pattern, value);
            boolean isGet = verb.equals("GET");
            talk.master(verb, isGet ? text : "enc_keys", isGet ? "" : text).refused();
          }
        });
  }

  private static List<Check> limits() {
    return List.of(
        new Check(
            "size-multiple",
            "6.2",
            "a size that is no multiple of 8 is refused in the words of the standard",
            talk -> {
              int odd = talk.status().limits().keyBits() / Byte.SIZE * Byte.SIZE - 1;
              talk.master("GET", "enc_keys?size=" + odd, "")
                  .refused(ErrorBody.SIZE_NO_MULTIPLE_OF_8);
              talk.master("POST", "enc_keys", "{\"size\":" + odd + "}")
                  .refused(ErrorBody.SIZE_NO_MULTIPLE_OF_8);
            }),
        new Check(
            "size-limits",
            "6.1",
            "a size above max_key_size or below min_key_size is refused",
            RefusalChecks::sizeLimits),
        new Check(
            "number-limit",
            "6.1",
            "a number above max_key_per_request is refused",
            talk -> {
              long tooMany = talk.status().limits().mostKeys() + 1L;
              talk.master("GET", "enc_keys?number=" + tooMany, "").refused();
            }),
        new Check(
            "error-details",
            Check.PRACTICE,
            "no details come with an error that concerns no extension",
            RefusalChecks::details));
  }

  private static void sizeLimits(Talk talk) throws Discrepancy {
    Limits limits = talk.status().limits();
    talk.master("GET", "enc_keys?size=" + (limits.mostKeyBits() / 8 * 8L + 8), "").refused();
    int less = (limits.leastKeyBits() - 1) / Byte.SIZE * Byte.SIZE;
    if (less > 0) {
      talk.master("GET", "enc_keys?size=" + less, "").refused();
    }
  }

  private static void details(Talk talk) throws Discrepancy {
    Came answer = talk.master("POST", "enc_keys", "{\"size\":0}");
    answer.refused();
    if (new String(answer.body(), StandardCharsets.UTF_8).contains("\"details\"")) {
      throw new Discrepancy("the Error has details, whose type clients disagree about");
    }
  }

  private static List<Check> names() {
    return List.of(
        new Check(
            "path-blank",
            Check.PRACTICE,
            "a path whose SAE ID is blank is refused by 400",
            talk -> talk.masterAt("GET", "/api/v1/keys/%20/enc_keys", "").refused()),
        new Check(
            "path-caller",
            Check.PRACTICE,
            "a path that names the caller is refused by 400",
            talk ->
                talk.masterAt("GET", Talk.path(talk.target().master(), "enc_keys"), "").refused()),
        new Check(
            "path-unknown",
            "5, Table 6",
            "an unknown slave gets no key",
            talk ->
                talk.masterAt("GET", "/api/v1/keys/nobody-" + UUID.randomUUID() + "/enc_keys", "")
                    .isOneOf(400, 401)),
        new Check(
            "additional-slaves-named",
            Check.PRACTICE,
            "an additional slave that is the slave, the caller, or named twice is refused",
            RefusalChecks::additional));
  }

  private static void additional(Talk talk) throws Discrepancy {
    for (Side side : List.of(talk.target().slave(), talk.target().master())) {
      talk.master("POST", "enc_keys", slaves(quoted(side.sae().text()))).refused();
    }
    talk.master("POST", "enc_keys", slaves("\"other\",\"other\"")).refused();
  }

  private static String slaves(String list) {
    return "{\"additional_slave_SAE_IDs\":[" + list + "]}";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /// To be run last.
  static Check statuses() {
    return new Check(
        "statuses",
        "5",
        "no status came but 200, 400, 401 and 503",
        talk -> {
          Set<Integer> others = new TreeSet<>(talk.statuses());
          others.removeAll(Set.of(200, 400, 401, 503));
          talk.note("all of the above", "statuses " + talk.statuses());
          if (others.equals(Set.of(429))) {
            throw new Inapplicable("429 came too: the KME tells whoever asks too often");
          }
          if (!others.isEmpty()) {
            throw new Discrepancy("there came " + others);
          }
        });
  }
}
