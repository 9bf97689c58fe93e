// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.Map;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.format.Range;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// What the values of one event must mean together.
final class EventRules {
  private final Values top;
  private final References known;
  private final Optional<Time> end;
  private final Problems problems;

  /// @param end of the run, where it is known
  EventRules(Values top, References known, Optional<Time> end) {
    this.top = top;
    this.known = known;
    this.end = end;
    this.problems = known.problems();
  }

  void check(Values event) {
    checkTimes(event);
    if (event.has("attack") == event.has("impair")) {
      problems.add(Code.NOT_ONE_EVENT, event.place());
      return;
    }
    boolean isRecorder = event.text("attack").filter("record_ciphertext"::equals).isPresent();
    Map<String, Values> targets = isRecorder ? known.demands() : known.links();
    Optional<String> target = event.text("target");
    if (target.isPresent() && !targets.containsKey(target.get())) {
      known.nameless(
          isRecorder ? Code.NO_SUCH_DEMAND : Code.NO_SUCH_TARGET,
          event.placeOf("target"),
          target.get(),
          targets);
    } else if (target.isPresent() && !isRecorder) {
      checkLink(event, target.get());
    }
  }

  private void checkTimes(Values event) {
    Optional<Time> at = event.time("at");
    if (at.isPresent()
        && event.time("until").filter(at.get()::isBefore).isEmpty()
        && event.has("until")) {
      problems.add(Code.TIME_ORDER, event.placeOf("until"), "later", "until", "earlier", "at");
    }
    if (at.isPresent() && end.isPresent() && !at.get().isBefore(end.get())) {
      problems.add(Code.AFTER_THE_END, event.placeOf("at"), "end", end.get().toString());
    }
  }

  private void checkLink(Values event, String target) {
    Optional<Values> heralded =
        top.nested("entanglement").map(part -> part.map("links").get(target));
    if (event.text("impair").filter("desynchronisation"::equals).isPresent()
        && heralded.filter(link -> link.has("clock")).isEmpty()) {
      problems.add(Code.NO_CLOCK, event.placeOf("target"), "link", target);
      return;
    }
    if (event.has("attack") && heralded.isPresent() && !top.map("qkd").containsKey(target)) {
      problems.add(Code.NOTHING_TO_TAP, event.placeOf("target"), "link", target);
      return;
    }
    boolean isCut = event.text("impair").filter("cut"::equals).isPresent();
    if (!isCut && known.medium(target).filter("downlink"::equals).isPresent()) {
      problems.add(Code.TAP_IN_FREE_SPACE, event.placeOf("target"), "link", target);
      return;
    }
    Optional<Double> length =
        Optional.ofNullable(known.links().get(target)).flatMap(link -> link.real("length_km"));
    Optional<Double> position =
        event.text("attack").isPresent() ? event.real("position_km") : Optional.empty();
    if (position.isPresent() && length.isPresent() && position.get() > length.get()) {
      problems.add(
          Code.BEYOND_THE_FIBRE,
          event.placeOf("position_km"),
          "position",
          Range.number(position.get()),
          "length",
          Range.number(length.get()));
    }
  }
}
