// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// What the values of one demand must mean together.
final class DemandRules {
  private final References known;
  private final Problems problems;

  DemandRules(References known) {
    this.known = known;
    this.problems = known.problems();
  }

  void check(Values demand) {
    if (EndpointRules.hold(demand, known)) {
      List<String> ends = demand.ids("endpoints");
      for (int i = 0; i < 2; i++) {
        if (known.kind(ends.get(i)).filter(NodeKind.SATELLITE::equals).isPresent()) {
          problems.add(
              Code.SATELLITE_AT_THE_END, demand.placeOf("endpoints", i), "node", ends.get(i));
        }
      }
    }
    checkRate(demand);
    checkRequest(demand);
  }

  private void checkRate(Values demand) {
    boolean bits = demand.has("rate_bps");
    boolean messages = demand.has("rate_msg_per_s");
    if (bits == messages) {
      problems.add(
          Code.NOT_ONE_RATE,
          bits ? demand.keyOf("rate_msg_per_s") : demand.place(),
          "owner",
          demand.owner());
    }
    boolean isPad = demand.text("use").filter("one_time_pad"::equals).isPresent();
    if (isPad && messages && !demand.has("message_bits")) {
      problems.add(
          Code.MESSAGE_WITHOUT_LENGTH, demand.keyOf("rate_msg_per_s"), "owner", demand.owner());
    }
  }

  /// An AES key is whole or worth nothing.
  private void checkRequest(Values demand) {
    boolean isRekey = demand.text("use").filter("aes_256_rekey"::equals).isPresent();
    boolean isOdd =
        demand.whole("request_bits").filter(bits -> bits % Demand.KEY_BITS != 0).isPresent();
    if (isRekey && isOdd) {
      problems.add(Code.REQUEST_NOT_WHOLE_KEYS, demand.placeOf("request_bits"));
    }
  }
}
