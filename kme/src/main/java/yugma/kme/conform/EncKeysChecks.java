// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.util.List;
import java.util.stream.Stream;
import yugma.kme.conform.Check.Discrepancy;
import yugma.kme.conform.Check.Inapplicable;
import yugma.kme.etsi014.ErrorBody;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.supply.Limits;

/// Get key, as it must work.
final class EncKeysChecks {
  private static final String CLAUSE = "5, Table 6";

  private EncKeysChecks() {}

  static List<Check> all() {
    return Stream.concat(plain().stream(), odd().stream()).toList();
  }

  private static List<Check> plain() {
    return List.of(
        one("enc-get", CLAUSE, "GET without parameters gives a key of key_size bits", "GET", ""),
        one("enc-post-empty", Check.PRACTICE, "POST without a body gives the same", "POST", ""),
        one("enc-post-object", "6.2", "POST of an empty object gives the same", "POST", "{}"),
        new Check(
            "enc-get-parameters",
            CLAUSE,
            "GET with number and size gives so many keys of that size",
            talk -> {
              int size = size(talk);
              int number = number(talk);
              talk.master("GET", "enc_keys?number=" + number + "&size=" + size, "")
                  .keys(number, size);
            }),
        new Check(
            "enc-post-members",
            "6.2",
            "POST with number and size gives so many keys of that size",
            talk -> {
              int size = size(talk);
              int number = number(talk);
              talk.master("POST", "enc_keys", "{\"number\":" + number + ",\"size\":" + size + "}")
                  .keys(number, size);
            }),
        new Check(
            "enc-sizes",
            Check.PRACTICE,
            "sizes from 64 to 1024 bits are served in steps of 8",
            EncKeysChecks::sizes),
        new Check(
            "enc-fresh", CLAUSE, "each key is another, with another key_ID", EncKeysChecks::fresh));
  }

  private static List<Check> odd() {
    return List.of(
        new Check(
            "enc-body-wins",
            Check.PRACTICE,
            "the body wins over the query",
            talk ->
                talk.master("POST", "enc_keys?number=999999", "{\"number\":1}")
                    .keys(1, talk.status().limits().keyBits())),
        one(
            "enc-unknown-members",
            Check.PRACTICE,
            "members that are unknown are passed over",
            "POST",
            "{\"vendor_member\":{\"a\":[1]}}"),
        new Check(
            "enc-mandatory",
            "6.2",
            "an unknown mandatory extension is refused in the words of the standard",
            talk ->
                talk.master(
                        "POST",
                        "enc_keys",
                        "{\"extension_mandatory\":[{\"nobody_knows_this\":\"x\"}]}")
                    .refused(ErrorBody.EXTENSION_UNSUPPORTED)),
        new Check(
            "enc-optional",
            "6.2",
            "an unknown optional extension is passed over, or refused in the words of the standard",
            EncKeysChecks::optional));
  }

  private static Check one(String name, String clause, String rule, String verb, String body) {
    return new Check(
        name,
        clause,
        rule,
        talk -> talk.master(verb, "enc_keys", body).keys(1, talk.status().limits().keyBits()));
  }

  /// One that is served and is not the default, where there is one.
  private static int size(Talk talk) throws Discrepancy {
    Limits limits = talk.status().limits();
    int other = Math.max(limits.leastKeyBits(), 128);
    other += (Byte.SIZE - other % Byte.SIZE) % Byte.SIZE;
    return other <= limits.mostKeyBits() ? other : limits.keyBits();
  }

  private static int number(Talk talk) throws Discrepancy {
    return Math.min(3, talk.status().limits().mostKeys());
  }

  private static void sizes(Talk talk) throws Discrepancy, Inapplicable {
    Limits limits = talk.status().limits();
    if (limits.leastKeyBits() == limits.mostKeyBits()) {
      throw new Inapplicable("the KME has one size alone, as its status says");
    }
    for (int size : List.of(64, 72, 128, 136, 256, 512, 1016, 1024)) {
      talk.master("GET", "enc_keys?size=" + size, "").keys(1, size);
    }
  }

  private static void fresh(Talk talk) throws Discrepancy, Inapplicable {
    int bits = talk.status().limits().keyBits();
    KeyContainer.Entry first = talk.master("GET", "enc_keys", "").keys(1, bits).keys().getFirst();
    KeyContainer.Entry second = talk.master("GET", "enc_keys", "").keys(1, bits).keys().getFirst();
    if (first.id().equals(second.id())) {
      throw new Discrepancy("two requests gave the same key_ID");
    }
    if (bits >= 64 && first.material().sameAs(second.material())) {
      throw new Discrepancy("two requests gave the same key");
    }
  }

  private static void optional(Talk talk) throws Discrepancy, Inapplicable {
    Came answer =
        talk.master("POST", "enc_keys", "{\"extension_optional\":[{\"nobody_knows_this\":\"x\"}]}");
    if (answer.status() == 400) {
      answer.refused(ErrorBody.EXTENSION_UNHANDLED);
    } else {
      answer.keys(1, talk.status().limits().keyBits());
    }
  }
}
