// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import yugma.network.format.FieldType.Citation;
import yugma.network.format.FieldType.Texts;

/// The fields that many maps share.
final class CommonFields {
  static final Field SOURCE =
      Field.of(
              "source",
              new Citation(),
              "where the values beside it come from: an id of 'sources', 'assumed', or a map from"
                  + " field to id")
          .optional();

  static final Field TITLE =
      Field.of("title", new Texts(), "a name for people, by language: {en: …, gu: …, hi: …}")
          .optional();

  private CommonFields() {}
}
