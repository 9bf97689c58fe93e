// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Ids of `[a-z0-9-]` made from names of any kind, no two alike.
final class Names {
  private static final int LONGEST = 64;

  private final Set<String> taken = new HashSet<>();

  /// A free id: the name's own if it leaves any letters, else the fallback; numbered where it is
  /// taken.
  String claim(String name, String fallback) {
    String wanted = slug(name).isEmpty() ? slug(fallback) : slug(name);
    String id = wanted;
    for (int number = 2; !taken.add(id); number++) {
      String end = "-" + number;
      id = clipped(wanted, LONGEST - end.length()) + end;
    }
    return id;
  }

  /// `Zürich (Hbf)` is `zurich-hbf`; empty when nothing Latin is in it.
  static String slug(String name) {
    String latin =
        name.replace("ß", "ss")
            .replaceAll("[øØ]", "o")
            .replaceAll("[æÆ]", "ae")
            .replaceAll("[œŒ]", "oe")
            .replaceAll("[łŁ]", "l")
            .replaceAll("[đĐð]", "d")
            .replaceAll("[þÞ]", "th")
            .replace("ı", "i");
    String bare = Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String joined = bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return clipped(joined.replaceAll("^-+|-+$", ""), LONGEST);
  }

  private static String clipped(String id, int length) {
    return id.length() <= length ? id : id.substring(0, length).replaceAll("-+$", "");
  }
}
