// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.List;
import java.util.Optional;
import yugma.kme.etsi014.ErrorBody.Detail;
import yugma.kme.party.Grade;

/// What a request's extensions ask for.
///
/// @param least what the keys must rest on
/// @param wished what they should rest on, if that can be had now
record Wish(Grade least, Grade wished) {
  /// Reads them. A mandatory one that is unknown, or has no value that is known, is refused; an
  /// optional one that is unknown is passed over, as clause 6.2 allows, but one of ours with a
  /// value that means nothing is refused.
  static Wish of(KeyRequest asked) throws MalformedException {
    List<Detail> unsupported =
        Extension.unknown(asked.mandatory()).stream()
            .map(name -> new Detail("extension_mandatory_unsupported", name + " is not supported"))
            .toList();
    if (!unsupported.isEmpty()) {
      throw new MalformedException(new ErrorBody(ErrorBody.EXTENSION_UNSUPPORTED, unsupported));
    }
    return new Wish(
        strongest(asked.mandatory(), ErrorBody.EXTENSION_UNMET, "extension_mandatory_unmet"),
        strongest(asked.optional(), ErrorBody.EXTENSION_UNHANDLED, "extension_optional_unhandled"));
  }

  private static Grade strongest(List<Extension> extensions, String refusal, String detail)
      throws MalformedException {
    Grade strongest = Grade.NONE;
    for (Extension extension : extensions) {
      if (extension.name().equals(Extension.GRADE)) {
        Optional<Grade> grade = extension.value().flatMap(Words::grade);
        if (grade.isEmpty()) {
          String words = Extension.GRADE + " must be information_theoretic or computational";
          throw new MalformedException(new ErrorBody(refusal, List.of(new Detail(detail, words))));
        }
        strongest = grade.get().compareTo(strongest) > 0 ? grade.get() : strongest;
      }
    }
    return strongest;
  }
}
