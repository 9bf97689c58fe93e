// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.ArrayList;
import java.util.List;

/// The error data format, clause 6.5.
///
/// @param message for people; some are fixed by the standard
/// @param details name and value each; for extensions alone, since clients disagree about the type
public record ErrorBody(String message, List<Detail> details) {
  /// Clause 6.2.
  public static final String SIZE_NO_MULTIPLE_OF_8 = "size shall be a multiple of 8";

  /// Clause 6.2: a name in `extension_mandatory` that is unknown.
  public static final String EXTENSION_UNSUPPORTED =
      "not all extension_mandatory parameters are supported";

  /// Clause 6.2: a value in `extension_mandatory` that cannot be had.
  public static final String EXTENSION_UNMET =
      "not all extension_mandatory request options could be met";

  /// Clause 6.2: a value in `extension_optional` that means nothing.
  public static final String EXTENSION_UNHANDLED =
      "not all extension_optional request options handled";

  /// Clause 6.4: a key that is unknown, or was handed out before.
  public static final String KEY_NOT_FOUND = "one or more keys specified are not found on KME";

  public ErrorBody {
    details = List.copyOf(details);
  }

  /// One entry of `details`.
  public record Detail(String name, String value) {}

  /// A message alone.
  public static ErrorBody of(String message) {
    return new ErrorBody(message, List.of());
  }

  /// Reads one; details that are no objects of texts are passed over, as clients and servers
  /// disagree about them.
  public static ErrorBody parse(byte[] json) throws MalformedException {
    List<String> messages = new ArrayList<>();
    JsonReading.document(
        json,
        (name, value) -> {
          if (name.equals("message")) {
            messages.add(value.text());
          } else {
            value.skip();
          }
        });
    if (messages.isEmpty()) {
      throw new MalformedException("the error has no message");
    }
    return of(messages.getFirst());
  }

  /// As it is sent.
  public byte[] toJson() {
    JsonWriting json = new JsonWriting();
    json.open('{').member("message").text(message);
    if (!details.isEmpty()) {
      json.member("details").open('[');
      details.forEach(one -> json.open('{').member(one.name()).text(one.value()).close('}'));
      json.close(']');
    }
    return json.close('}').toBytes();
  }
}
