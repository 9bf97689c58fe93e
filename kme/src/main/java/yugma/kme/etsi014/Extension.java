// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One name and value of `extension_mandatory` or `extension_optional`, clause 6.2.
///
/// @param name with the prefix of its vendor, like `yugma_grade`
/// @param value where it is a text, as it is in all that are known here
public record Extension(String name, Optional<String> value) {
  /// What the secrecy of the keys must rest on at least, by the names of [Words].
  public static final String GRADE = "yugma_grade";

  /// Adds those of a list of objects.
  static void read(JsonReading list, List<Extension> into) throws MalformedException {
    list.list(
        entry ->
            entry.object(
                (name, value) -> {
                  Optional<String> text = Optional.empty();
                  if (value.isText()) {
                    text = Optional.of(value.text());
                  } else {
                    value.skip();
                  }
                  into.add(new Extension(name, text));
                }));
  }

  /// As a list of objects.
  static void write(String member, List<Extension> extensions, JsonWriting json) {
    if (extensions.isEmpty()) {
      return;
    }
    json.member(member).open('[');
    for (Extension extension : extensions) {
      json.open('{').member(extension.name()).text(extension.value().orElse("")).close('}');
    }
    json.close(']');
  }

  /// The names of those that are unknown here.
  static List<String> unknown(List<Extension> extensions) {
    List<String> names = new ArrayList<>();
    for (Extension extension : extensions) {
      if (!extension.name().equals(GRADE)) {
        names.add(extension.name());
      }
    }
    return names;
  }
}
