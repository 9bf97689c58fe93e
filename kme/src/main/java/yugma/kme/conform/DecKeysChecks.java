// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import yugma.kme.conform.Check.Discrepancy;
import yugma.kme.conform.Check.Inapplicable;
import yugma.kme.etsi014.ErrorBody;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.KeyIds;

/// Get key with key IDs.
final class DecKeysChecks {
  private static final String CLAUSE = "5, Table 8";

  private DecKeysChecks() {}

  static List<Check> all() {
    return Stream.concat(delivery().stream(), refusals().stream()).toList();
  }

  private static List<Check> delivery() {
    return List.of(
        new Check(
            "dec-get",
            CLAUSE,
            "GET of one key_ID gives the slave the same key",
            talk -> {
              KeyContainer keys = draw(talk, 1);
              isSame(keys, talk.slave("GET", get(keys), "").keys(1, bits(talk)));
            }),
        new Check(
            "dec-post",
            CLAUSE,
            "POST of several key_IDs gives the slave the same keys",
            talk -> {
              KeyContainer keys = draw(talk, several(talk));
              isSame(keys, fetch(talk, keys).keys(several(talk), bits(talk)));
            }),
        new Check(
            "dec-once",
            CLAUSE,
            "a key that was handed out is not found, in the words of the standard",
            talk -> {
              KeyContainer keys = draw(talk, 1);
              fetch(talk, keys).keys(1, bits(talk));
              fetch(talk, keys).refused(ErrorBody.KEY_NOT_FOUND);
              talk.slave("GET", get(keys), "").refused(ErrorBody.KEY_NOT_FOUND);
            }),
        new Check(
            "dec-all-or-none",
            CLAUSE,
            "one key_ID that is unknown refuses all, and the others can still be fetched",
            DecKeysChecks::allOrNone),
        new Check(
            "dec-at-once",
            Check.PRACTICE,
            "the slave can fetch a key as soon as the master has it",
            talk -> {
              for (int round = 0; round < 10; round++) {
                KeyContainer keys = draw(talk, 1);
                isSame(keys, fetch(talk, keys).keys(1, bits(talk)));
              }
            }),
        new Check(
            "dec-both-ways",
            Check.PRACTICE,
            "each of the two may be master and slave at once",
            DecKeysChecks::bothWays));
  }

  private static List<Check> refusals() {
    return List.of(
        new Check(
            "dec-not-named",
            CLAUSE,
            "an SAE that was not named for a key gets 401 without a body",
            talk -> {
              KeyContainer keys = draw(talk, 1);
              talk.master("GET", get(keys), "").unauthorised();
            }),
        new Check(
            "dec-unknown",
            CLAUSE,
            "an unknown key_ID is not found, in the words of the standard",
            talk -> {
              String unknown = "dec_keys?key_ID=" + UUID.randomUUID();
              talk.slave("GET", unknown, "").refused(ErrorBody.KEY_NOT_FOUND);
            }),
        new Check(
            "dec-no-uuid",
            Check.PRACTICE,
            "a key_ID that is no UUID is refused by 400",
            talk -> {
              talk.slave("GET", "dec_keys?key_ID=12345", "").refused();
              talk.slave("POST", "dec_keys", "{\"key_IDs\":[{\"key_ID\":\"12345\"}]}").refused();
            }),
        new Check(
            "dec-none",
            "6.4",
            "a request without key_ID is refused by 400",
            talk -> {
              talk.slave("GET", "dec_keys", "").refused();
              talk.slave("POST", "dec_keys", "{}").refused();
              talk.slave("POST", "dec_keys", "{\"key_IDs\":[]}").refused();
            }),
        new Check(
            "dec-unknown-members",
            Check.PRACTICE,
            "members that are unknown are passed over",
            talk -> {
              KeyContainer keys = draw(talk, 1);
              String body =
                  String.format(
                      "{\"key_IDs\":[{\"key_ID\":\"%s\",\"master_SAE_ID\":\"x\"}],\"vendor_x\":1}",
                      keys.keys().getFirst().id());
              isSame(keys, talk.slave("POST", "dec_keys", body).keys(1, bits(talk)));
            }));
  }

  private static int bits(Talk talk) throws Discrepancy {
    return talk.status().limits().keyBits();
  }

  private static int several(Talk talk) throws Discrepancy {
    return Math.min(3, talk.status().limits().mostKeys());
  }

  private static KeyContainer draw(Talk talk, int number) throws Discrepancy, Inapplicable {
    return talk.master("GET", "enc_keys?number=" + number, "").keys(number, bits(talk));
  }

  private static Came fetch(Talk talk, KeyContainer keys) throws Discrepancy {
    return talk.slave("POST", "dec_keys", body(ids(keys)));
  }

  private static List<UUID> ids(KeyContainer keys) {
    return keys.keys().stream().map(KeyContainer.Entry::id).toList();
  }

  private static String get(KeyContainer keys) {
    return "dec_keys?key_ID=" + keys.keys().getFirst().id();
  }

  private static String body(List<UUID> ids) {
    return new String(new KeyIds(ids).toJson(), StandardCharsets.US_ASCII);
  }

  private static void isSame(KeyContainer given, KeyContainer fetched) throws Discrepancy {
    for (KeyContainer.Entry entry : given.keys()) {
      boolean isThere =
          fetched.keys().stream()
              .anyMatch(
                  other ->
                      other.id().equals(entry.id()) && other.material().sameAs(entry.material()));
      if (!isThere) {
        throw new Discrepancy("the slave was given another key than the master");
      }
    }
  }

  private static void allOrNone(Talk talk) throws Discrepancy, Inapplicable {
    if (talk.status().limits().mostKeys() < 2) {
      throw new Inapplicable("the KME gives one key at a time, as its status says");
    }
    KeyContainer keys = draw(talk, 1);
    List<UUID> ids = List.of(ids(keys).getFirst(), UUID.randomUUID());
    talk.slave("POST", "dec_keys", body(ids)).refused(ErrorBody.KEY_NOT_FOUND);
    isSame(keys, fetch(talk, keys).keys(1, bits(talk)));
  }

  private static void bothWays(Talk talk) throws Discrepancy, Inapplicable {
    KeyContainer one = draw(talk, 1);
    KeyContainer other = talk.slave("GET", "enc_keys", "").keys(1, bits(talk));
    isSame(other, talk.master("GET", get(other), "").keys(1, bits(talk)));
    isSame(one, talk.slave("GET", get(one), "").keys(1, bits(talk)));
  }
}
