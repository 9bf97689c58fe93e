// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import yugma.kme.party.SaeId;

/// The key request data format, clause 6.2; an empty one asks for one key of the default size.
///
/// @param number of keys
/// @param size of each, in bits
/// @param additionalSlaves `additional_slave_SAE_IDs`
/// @param mandatory `extension_mandatory`
/// @param optional `extension_optional`
public record KeyRequest(
    int number,
    OptionalInt size,
    List<SaeId> additionalSlaves,
    List<Extension> mandatory,
    List<Extension> optional) {
  /// One key of the default size.
  public static final KeyRequest EMPTY =
      new KeyRequest(1, OptionalInt.empty(), List.of(), List.of(), List.of());

  public KeyRequest {
    additionalSlaves = List.copyOf(additionalSlaves);
    mandatory = List.copyOf(mandatory);
    optional = List.copyOf(optional);
  }

  /// So many keys of that size.
  public static KeyRequest of(int number, int size) {
    return new KeyRequest(number, OptionalInt.of(size), List.of(), List.of(), List.of());
  }

  /// From the body of a POST.
  public static KeyRequest parse(byte[] json) throws MalformedException {
    Draft draft = new Draft();
    JsonReading.document(json, draft::take);
    return draft.request();
  }

  /// From the parameters of a GET, which has `number` and `size` alone.
  static KeyRequest of(Query query) throws MalformedException {
    query.refuse("additional_slave_SAE_IDs", "extension_mandatory", "extension_optional");
    Draft draft = new Draft();
    draft.number = query.integer("number").orElse(1);
    draft.size = query.integer("size");
    return draft.request();
  }

  /// As a client sends it.
  public byte[] toJson() {
    JsonWriting json = new JsonWriting();
    json.open('{').member("number").number(number);
    size.ifPresent(bits -> json.member("size").number(bits));
    if (!additionalSlaves.isEmpty()) {
      json.member("additional_slave_SAE_IDs").open('[');
      additionalSlaves.forEach(slave -> json.text(slave.text()));
      json.close(']');
    }
    Extension.write("extension_mandatory", mandatory, json);
    Extension.write("extension_optional", optional, json);
    return json.close('}').toBytes();
  }

  /// What is known of it while it is read.
  private static final class Draft {
    private final List<SaeId> slaves = new ArrayList<>();
    private final List<Extension> mandatory = new ArrayList<>();
    private final List<Extension> optional = new ArrayList<>();
    private int number = 1;
    private OptionalInt size = OptionalInt.empty();

    void take(String name, JsonReading value) throws MalformedException {
      switch (name) {
        case "number" -> number = value.integer();
        case "size" -> size = OptionalInt.of(value.integer());
        case "additional_slave_SAE_IDs" ->
            value.list(one -> slaves.add(Words.saeId(name, one.text())));
        case "extension_mandatory" -> Extension.read(value, mandatory);
        case "extension_optional" -> Extension.read(value, optional);
        default -> value.skip();
      }
    }

    KeyRequest request() throws MalformedException {
      if (number < 1) {
        throw new MalformedException("number is " + number + ", must be at least 1");
      }
      int bits = size.orElse(Byte.SIZE);
      if (bits < 1) {
        throw new MalformedException("size is " + bits + " bits, must be positive");
      }
      if (bits % Byte.SIZE != 0) {
        throw new MalformedException(ErrorBody.SIZE_NO_MULTIPLE_OF_8);
      }
      if (new HashSet<>(slaves).size() < slaves.size()) {
        throw new MalformedException("additional_slave_SAE_IDs names an SAE twice");
      }
      return new KeyRequest(number, size, slaves, mandatory, optional);
    }
  }
}
