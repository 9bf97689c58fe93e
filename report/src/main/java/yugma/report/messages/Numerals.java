// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

/// The digits that numbers are written in.
public enum Numerals {
  /// 0 to 9 in every language.
  LATIN,

  /// Those of the language's own script, such as ૦ to ૯; for English the same as Latin.
  NATIVE;

  /// What Unicode's extension `u-nu` of a language tag calls them.
  String unicodeId(Language language) {
    return switch (this) {
      case LATIN -> "latn";
      case NATIVE ->
          switch (language) {
            case EN -> "latn";
            case GU -> "gujr";
            case HI -> "deva";
          };
    };
  }
}
