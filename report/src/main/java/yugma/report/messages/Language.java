// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The languages that Yugma speaks to people.
public enum Language {
  EN("en", "English"),
  GU("gu", "ગુજરાતી"),
  HI("hi", "हिन्दी");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /// The language of a tag such as `gu`.
  ///
  /// @throws IllegalArgumentException for any other text; the message names the tags there are
  public static Language of(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    String known =
        Arrays.stream(values())
            .map(language -> language.tag + " (" + language.ownName + ")")
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException("there is no language '" + tag + "'; there are: " + known);
  }

  /// Its tag by BCP 47, such as `gu`.
  public String tag() {
    return tag;
  }

  /// Its name in itself.
  public String ownName() {
    return ownName;
  }
}
