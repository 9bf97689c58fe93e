// SPDX-License-Identifier: Apache-2.0
package yugma.kme.conform;

import java.util.List;
import yugma.kme.conform.Check.Discrepancy;
import yugma.kme.etsi014.Status;
import yugma.kme.supply.Limits;

/// Get status, and the status data format.
final class StatusChecks {
  private StatusChecks() {}

  static List<Check> all() {
    return List.of(
        new Check(
            "status-members",
            "6.1",
            "a status is JSON and has all members, numbers as 32-bit integers, none twice",
            talk -> Talk.parse(talk.master("GET", "status", "").is(200).isJson())),
        new Check(
            "status-names",
            "6.1",
            "master_SAE_ID is the caller and slave_SAE_ID the SAE in the path",
            StatusChecks::names),
        new Check(
            "status-relations",
            Check.PRACTICE,
            "0 < min_key_size <= key_size <= max_key_size, max_key_per_request > 0,"
                + " 0 <= stored_key_count <= max_key_count",
            StatusChecks::relations),
        new Check(
            "status-mirrored",
            "6.1",
            "source and target of one entity are target and source of the other",
            StatusChecks::mirrored),
        new Check(
            "status-post",
            "5, Table 2",
            "Get status takes GET alone",
            talk -> talk.master("POST", "status", "").refused()));
  }

  private static void names(Talk talk) throws Discrepancy {
    Status status = Talk.parse(talk.master("GET", "status", "").is(200));
    expect(status.master().equals(talk.target().master().sae().text()), "master_SAE_ID is wrong");
    expect(status.slave().equals(talk.target().slave().sae().text()), "slave_SAE_ID is wrong");
  }

  private static void relations(Talk talk) throws Discrepancy {
    Status status = Talk.parse(talk.master("GET", "status", "").is(200));
    Limits limits = status.limits();
    expect(limits.leastKeyBits() > 0, "min_key_size is not positive");
    expect(limits.leastKeyBits() <= limits.keyBits(), "key_size is below min_key_size");
    expect(limits.keyBits() <= limits.mostKeyBits(), "key_size is above max_key_size");
    expect(limits.mostKeys() > 0, "max_key_per_request is not positive");
    expect(status.storedKeys() >= 0, "stored_key_count is negative");
    expect(
        status.storedKeys() <= status.mostStoredKeys(), "stored_key_count is above max_key_count");
    expect(limits.mostAdditionalSlaves() >= 0, "max_SAE_ID_count is negative");
  }

  private static void mirrored(Talk talk) throws Discrepancy {
    Status there = Talk.parse(talk.slave("GET", "status", "").is(200));
    Status here = Talk.parse(talk.master("GET", "status", "").is(200));
    expect(
        here.sourceKme().equals(there.targetKme()) && here.targetKme().equals(there.sourceKme()),
        "the entities do not name each other");
  }

  private static void expect(boolean holds, String otherwise) throws Discrepancy {
    if (!holds) {
      throw new Discrepancy(otherwise);
    }
  }
}
