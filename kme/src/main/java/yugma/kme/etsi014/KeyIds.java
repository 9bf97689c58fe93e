// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The key IDs data format, clause 6.4.
///
/// @param ids at least one, none twice
public record KeyIds(List<UUID> ids) {
  public KeyIds {
    ids = List.copyOf(ids);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("key_IDs is empty, must name a key");
    }
  }

  /// From the body of a POST.
  public static KeyIds parse(byte[] json) throws MalformedException {
    List<UUID> ids = new ArrayList<>();
    JsonReading.document(
        json,
        (name, value) -> {
          if (name.equals("key_IDs")) {
            value.list(entry -> ids.add(entry(entry)));
          } else {
            value.skip();
          }
        });
    return checked(ids);
  }

  private static UUID entry(JsonReading entry) throws MalformedException {
    List<UUID> found = new ArrayList<>();
    entry.object(
        (name, value) -> {
          if (name.equals("key_ID")) {
            found.add(Words.keyId(value.text()));
          } else {
            value.skip();
          }
        });
    if (found.isEmpty()) {
      throw new MalformedException("an entry of key_IDs has no key_ID");
    }
    return found.getFirst();
  }

  /// From the parameters of a GET, which has one `key_ID` alone.
  static KeyIds of(Query query) throws MalformedException {
    query.refuse("key_IDs");
    List<UUID> ids = new ArrayList<>();
    Optional<String> id = query.value("key_ID");
    if (id.isPresent()) {
      ids.add(Words.keyId(id.get()));
    }
    return checked(ids);
  }

  private static KeyIds checked(List<UUID> ids) throws MalformedException {
    if (ids.isEmpty()) {
      throw new MalformedException("the request names no key_ID");
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      throw new MalformedException("key_IDs names a key twice");
    }
    return new KeyIds(ids);
  }

  /// As a client sends it.
  public byte[] toJson() {
    JsonWriting json = new JsonWriting().open('{').member("key_IDs").open('[');
    ids.forEach(id -> json.open('{').member("key_ID").text(id.toString()).close('}'));
    return json.close(']').close('}').toBytes();
  }
}
