// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yugma.entanglement.simulation.CircuitTrace;
import yugma.kernel.time.Time;
import yugma.network.pairs.RequestRun;
import yugma.network.pairs.Route;
import yugma.network.result.RequestResult.Moment;

/// What happened to one pair, with the ids of nodes and links.
final class PairTimeline {
  private PairTimeline() {}

  static List<Moment> of(RequestRun.Course course) {
    Route route = course.route();
    List<Moment> moments = new ArrayList<>();
    for (CircuitTrace.Step step : course.steps()) {
      Optional<String> link =
          step.what() == CircuitTrace.What.SWAPPED
              ? Optional.empty()
              : Optional.of(route.links().get(step.link()));
      moments.add(
          new Moment(
              step.time().seconds(), word(step.what()), route.nodes().get(step.position()), link));
    }
    boolean isNearFirst = course.near().isBefore(course.far());
    Time first = Time.min(course.near(), course.far());
    Time last = isNearFirst ? course.far() : course.near();
    String early = isNearFirst ? route.nodes().getFirst() : route.nodes().getLast();
    String late = isNearFirst ? route.nodes().getLast() : route.nodes().getFirst();
    moments.add(new Moment(first.seconds(), "confirm", early, Optional.empty()));
    moments.add(new Moment(last.seconds(), "confirm", late, Optional.empty()));
    moments.sort(Comparator.comparingDouble(Moment::timeS));
    moments.add(new Moment(last.seconds(), "deliver", late, Optional.empty()));
    return moments;
  }

  private static String word(CircuitTrace.What what) {
    return switch (what) {
      case EMITTED -> "emit";
      case HERALDED -> "herald";
      case SWAPPED -> "swap";
      case SENT -> "send";
      case HEARD -> "hear";
    };
  }
}
