// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yugma.keys.secret.Secret;
import yugma.keys.secret.Slab;
import yugma.kme.ledger.Facts;
import yugma.kme.supply.Keys;

/// The key container data format, clause 6.3, as a client reads it; closing wipes its keys.
///
/// @param keys in their order
public record KeyContainer(List<Entry> keys) implements AutoCloseable {
  public KeyContainer {
    keys = List.copyOf(keys);
  }

  /// One key.
  public record Entry(UUID id, Secret material) {}

  /// Keys as they are sent; whoever sends the bytes wipes them.
  public static byte[] toJson(Keys keys) {
    JsonWriting json = new JsonWriting().open('{').member("keys").open('[');
    for (Keys.Key key : keys.keys()) {
      json.open('{').member("key_ID").text(key.id().toString());
      json.member("key").base64(key.material());
      writeFacts(key, json.member("key_extension"));
      json.close('}');
    }
    return json.close(']').close('}').toBytes();
  }

  private static void writeFacts(Keys.Key key, JsonWriting json) {
    Facts facts = key.facts();
    json.open('{').member("yugma_grade").text(Words.of(facts.grade()));
    json.member("yugma_hops").number(facts.hops());
    json.member("yugma_readable_by").open('[');
    for (List<String> coalition : facts.readableBy()) {
      json.open('[');
      coalition.forEach(json::text);
      json.close(']');
    }
    json.close(']').member("yugma_hybrid").text(key.hybrid() ? "ML-KEM-768" : "none");
    json.member("yugma_provenance").text(facts.provenance()).close('}');
  }

  /// Reads one, and wipes the bytes, whatever became of it.
  public static KeyContainer read(byte[] json, Slab slab) throws MalformedException {
    List<Entry> entries = new ArrayList<>();
    boolean done = false;
    try {
      JsonReading.document(
          json,
          (name, value) -> {
            if (name.equals("keys")) {
              value.list(one -> entries.add(entry(one, slab)));
            } else {
              value.skip();
            }
          });
      done = true;
      return new KeyContainer(entries);
    } finally {
      Arrays.fill(json, (byte) 0);
      if (!done) {
        entries.forEach(entry -> entry.material().close());
      }
    }
  }

  private static Entry entry(JsonReading one, Slab slab) throws MalformedException {
    Draft draft = new Draft();
    try {
      one.object(
          (name, value) -> {
            switch (name) {
              case "key_ID" -> draft.id = Optional.of(Words.keyId(value.text()));
              case "key" -> draft.material = Optional.of(value.base64(slab));
              default -> value.skip();
            }
          });
      if (draft.id.isEmpty() || draft.material.isEmpty()) {
        throw new MalformedException("an entry of keys has no key_ID or no key");
      }
      Entry entry = new Entry(draft.id.get(), draft.material.get());
      draft.material = Optional.empty();
      return entry;
    } finally {
      draft.material.ifPresent(Secret::close);
    }
  }

  @Override
  public void close() {
    keys.forEach(entry -> entry.material().close());
  }

  private static final class Draft {
    private Optional<UUID> id = Optional.empty();
    private Optional<Secret> material = Optional.empty();
  }
}
