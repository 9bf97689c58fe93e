// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import yugma.kme.party.Grade;
import yugma.kme.party.SaeId;

/// How names and numbers of the vocabulary are written on the interface.
public final class Words {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Words() {}

  /// As `information_theoretic`, `computational`, `none`.
  public static String of(Grade grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }

  /// The grade of that name that a client may ask for.
  static Optional<Grade> grade(String name) {
    return switch (name) {
      case "information_theoretic" -> Optional.of(Grade.INFORMATION_THEORETIC);
      case "computational" -> Optional.of(Grade.COMPUTATIONAL);
      default -> Optional.empty();
    };
  }

  /// A `key_ID`, which has 36 characters.
  static UUID keyId(String text) throws MalformedException {
    if (!UUID_TEXT.matcher(text).matches()) {
      throw new MalformedException("key_ID must be a UUID of 36 characters");
    }
    return UUID.fromString(text);
  }

  static SaeId saeId(String where, String text) throws MalformedException {
    try {
      return new SaeId(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedException(where + ": " + e.getMessage());
    }
  }
}
