// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.LinkedHashMap;
import java.util.Map;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Limits;
import yugma.kme.supply.StockStatus;

/// The status data format, clause 6.1.
///
/// @param sourceKme `source_KME_ID`, the entity that answers
/// @param targetKme `target_KME_ID`
/// @param master `master_SAE_ID`, the caller
/// @param slave `slave_SAE_ID`
/// @param storedKeys `stored_key_count`
/// @param mostStoredKeys `max_key_count`
/// @param limits the other five
public record Status(
    String sourceKme,
    String targetKme,
    String master,
    String slave,
    int storedKeys,
    int mostStoredKeys,
    Limits limits) {

  /// What a stock says, to one who asks for it.
  static Status of(SaeId master, SaeId slave, StockStatus stock) {
    return new Status(
        stock.source().text(),
        stock.target().text(),
        master.text(),
        slave.text(),
        stock.storedKeys(),
        Math.max(stock.storedKeys(), stock.mostStoredKeys()),
        stock.limits());
  }

  /// As a client reads it; `status_extension` is passed over.
  public static Status parse(byte[] json) throws MalformedException {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    JsonReading.document(
        json,
        (name, value) -> {
          switch (name) {
            case "source_KME_ID", "target_KME_ID", "master_SAE_ID", "slave_SAE_ID" ->
                texts.put(name, value.text());
            case "key_size",
                "stored_key_count",
                "max_key_count",
                "max_key_per_request",
                "max_key_size",
                "min_key_size",
                "max_SAE_ID_count" ->
                numbers.put(name, value.integer());
            default -> value.skip();
          }
        });
    Limits limits =
        new Limits(
            get(numbers, "key_size"),
            get(numbers, "min_key_size"),
            get(numbers, "max_key_size"),
            get(numbers, "max_key_per_request"),
            get(numbers, "max_SAE_ID_count"));
    return new Status(
        get(texts, "source_KME_ID"),
        get(texts, "target_KME_ID"),
        get(texts, "master_SAE_ID"),
        get(texts, "slave_SAE_ID"),
        get(numbers, "stored_key_count"),
        get(numbers, "max_key_count"),
        limits);
  }

  private static <T> T get(Map<String, T> members, String name) throws MalformedException {
    T value = members.get(name);
    if (value == null) {
      throw new MalformedException("the status has no " + name);
    }
    return value;
  }

  /// As it is sent.
  public byte[] toJson() {
    JsonWriting json = new JsonWriting().open('{');
    json.member("source_KME_ID").text(sourceKme).member("target_KME_ID").text(targetKme);
    json.member("master_SAE_ID").text(master).member("slave_SAE_ID").text(slave);
    json.member("key_size").number(limits.keyBits());
    json.member("stored_key_count").number(storedKeys);
    json.member("max_key_count").number(mostStoredKeys);
    json.member("max_key_per_request").number(limits.mostKeys());
    json.member("max_key_size").number(limits.mostKeyBits());
    json.member("min_key_size").number(limits.leastKeyBits());
    json.member("max_SAE_ID_count").number(limits.mostAdditionalSlaves());
    return json.close('}').toBytes();
  }
}
