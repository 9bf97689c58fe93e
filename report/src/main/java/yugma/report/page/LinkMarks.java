// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.List;
import yugma.report.facts.EventFacts;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.RunFacts;
import yugma.report.parts.Scale;
import yugma.report.plot.Layer;
import yugma.report.plot.Look;
import yugma.report.story.Pen;

/// What happened to a link, as spans and moments of a plot.
record LinkMarks(RunFacts run, LinkFacts link, Scale time, Pen pen) {
  /// Attacks, cuts and losses, to lie under the curves.
  List<Layer> spans() {
    List<Layer> spans = new ArrayList<>(spans("attack_begins", "attack_ends", Look.ATTACK));
    spans.addAll(spans("cut_begins", "cut_ends", Look.CUT));
    spans.addAll(spans("loss_begins", "loss_ends", Look.LOSS));
    return spans;
  }

  private List<Layer> spans(String begins, String ends, Look look) {
    List<Layer> spans = new ArrayList<>();
    for (EventFacts event : run.events(begins)) {
      if (event.isOn(link.id())) {
        double until =
            run.next(ends, link.id(), event.timeS()).map(EventFacts::timeS).orElse(run.simTimeS());
        String name = pen.say("mark." + look.styleClass());
        double from = time.of(event.timeS());
        spans.add(new Layer.Span(name, look, from, Math.max(from, time.of(until))));
      }
    }
    return spans;
  }

  /// Where alarms begin and end, to lie over the curves.
  List<Layer> moments() {
    List<Layer> moments = new ArrayList<>();
    for (EventFacts event : run.events()) {
      if (event.isOn(link.id()) && event.is("alarm")) {
        moments.add(new Layer.Moment(pen.say("mark.alarm"), Look.ALARM, time.of(event.timeS())));
      } else if (event.isOn(link.id()) && event.is("all_clear")) {
        moments.add(new Layer.Moment(pen.say("mark.clear"), Look.CLEAR, time.of(event.timeS())));
      }
    }
    return moments;
  }
}
