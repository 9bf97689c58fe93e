// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.physics.optics.BasisPolicy;
import yugma.physics.optics.InterceptResend;

/// Makes the records of what happens to a network, from values that are known to be right.
final class HappeningBuilder {
  private final Map<String, Link> links;
  private final Time end;

  /// @param end of the run
  HappeningBuilder(Map<String, Link> links, Time end) {
    this.links = links;
    this.end = end;
  }

  Scenario.Happenings of(List<Values> events) {
    List<Attack> attacks = new ArrayList<>();
    List<Impairment> impairments = new ArrayList<>();
    List<LostClock> lostClocks = new ArrayList<>();
    List<Recording> recordings = new ArrayList<>();
    for (Values event : events) {
      Time from = event.time("at").orElseThrow();
      Time until = event.time("until").orElse(end);
      String target = event.text("target").orElseThrow();
      if (event.text("impair").filter("desynchronisation"::equals).isPresent()) {
        lostClocks.add(new LostClock(from, until, target));
      } else if (event.has("impair")) {
        OptionalDouble loss =
            event.real("loss_db").map(OptionalDouble::of).orElse(OptionalDouble.empty());
        impairments.add(new Impairment(from, until, target, loss));
      } else if (event.text("attack").orElseThrow().equals("record_ciphertext")) {
        recordings.add(new Recording(from, until, target));
      } else {
        attacks.add(new Attack(from, until, target, device(event, target)));
      }
    }
    return new Scenario.Happenings(attacks, impairments, lostClocks, recordings);
  }

  private InterceptResend device(Values event, String target) {
    Optional<Double> middle =
        Optional.ofNullable(links.get(target))
            .filter(link -> link.medium() instanceof Medium.Glass)
            .map(link -> ((Medium.Glass) link.medium()).fibre().lengthKm() / 2);
    return new InterceptResend(
        event.real("position_km").or(() -> middle).orElseThrow(),
        event.real("fraction").orElseThrow(),
        Builder.constant(BasisPolicy.class, event.text("basis").orElseThrow()),
        event.real("resend_mean_photons").orElseThrow(),
        event.real("efficiency").orElseThrow(),
        event.real("dark_probability").orElseThrow());
  }
}
