// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import static yugma.network.format.CommonFields.SOURCE;
import static yugma.network.format.CommonFields.TITLE;
import static yugma.network.format.Format.ASSUMED;

import yugma.network.format.FieldType.Countries;
import yugma.network.format.FieldType.Ids;
import yugma.network.format.FieldType.Names;
import yugma.network.format.FieldType.Nested;

/// The fields of what people ask of the network.
final class DemandFields {
  private static final Section POLICY =
      Section.of(
          "policy",
          Field.of("countries", new Countries(), "all that a path may pass; its ends are free")
              .optional(),
          Field.of("operators", new Names(), "whose sites a path may pass; its ends are free")
              .optional(),
          Field.whole(
                  "min_disjoint_paths",
                  Unit.NONE,
                  "[1, 8]",
                  "paths without a common site, each of which carries a share of every key")
              .orElse("1", ASSUMED),
          Field.choice(
                  "min_grade",
                  "the weakest protection that will do",
                  "none",
                  "computational",
                  "information_theoretic")
              .orElse("none", ASSUMED),
          SOURCE);

  static final Section DEMAND =
      Section.of(
          "demand",
          Field.of("endpoints", new Ids(), "the two nodes that need the same key"),
          Field.choice("use", "what the key is for", "one_time_pad", "aes_256_rekey"),
          Field.real("rate_bps", Unit.BPS, "(0, 1e12]", "key bits needed per second")
              .usually("[0.001, 1e8]")
              .optional(),
          Field.real("rate_msg_per_s", Unit.NONE, "(0, 1e9]", "messages or new AES keys per second")
              .usually("[1e-6, 1e5]")
              .optional(),
          Field.whole("message_bits", Unit.BITS, "[1, 1e12]", "length of each message")
              .optional()
              .when("use", "one_time_pad"),
          Field.whole("request_bits", Unit.BITS, "[1, 1e9]", "key asked for at a time")
              .orDerived("what is used in ten seconds, in whole keys of 256 bit"),
          Field.whole(
                  "priority", Unit.NONE, "[0, 9]", "when key is short the higher is served first")
              .orElse("0", ASSUMED),
          Field.real("weight", Unit.NONE, "[1e-3, 1000]", "of its share among equal priorities")
              .orElse("1", ASSUMED),
          Field.real(
                  "secret_for_years",
                  Unit.NONE,
                  "[0, 1000]",
                  "how long what it protects must stay secret")
              .optional(),
          Field.of("policy", new Nested(POLICY), "what its paths must keep to").optional(),
          TITLE,
          SOURCE);

  private DemandFields() {}
}
