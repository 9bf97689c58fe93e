// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The parameters of a URI, of which none may be given twice.
///
/// @param parameters decoded
record Query(Map<String, List<String>> parameters) {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");

  Optional<String> value(String name) throws MalformedException {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new MalformedException(
          name + " is given " + values.size() + " times; use POST for more than one key_ID");
    }
    return values.stream().findFirst();
  }

  /// A whole number, in decimal digits.
  OptionalInt integer(String name) throws MalformedException {
    Optional<String> text = value(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!WHOLE.matcher(text.get()).matches()) {
      throw new MalformedException(name + " must be a whole number");
    }
    long value = Long.parseLong(text.get());
    if (value != (int) value) {
      throw new MalformedException(name + " is out of range");
    }
    return OptionalInt.of((int) value);
  }

  /// Refuses what only a POST may say, lest it be passed over.
  void refuse(String... names) throws MalformedException {
    for (String name : names) {
      if (parameters.containsKey(name)) {
        throw new MalformedException(name + " needs POST with a body");
      }
    }
  }
}
