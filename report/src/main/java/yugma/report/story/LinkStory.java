// SPDX-License-Identifier: Apache-2.0
package yugma.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.report.facts.BlockFacts;
import yugma.report.facts.EventFacts;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.RunFacts;

/// What was done to the links, and what they noticed, in sentences.
record LinkStory(RunFacts run, Pen pen) {
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    List<EventFacts> attacks = run.events("attack_begins");
    attacks.stream().limit(Story.MOST).forEach(attack -> attack(attack, sentences));
    if (attacks.isEmpty() && run.events("loss_begins").isEmpty()) {
      quiet().ifPresent(sentences::add);
    }
    run.events("cut_begins").stream().limit(Story.MOST).map(this::cut).forEach(sentences::add);
    run.events("loss_begins").stream().limit(Story.MOST).forEach(loss -> loss(loss, sentences));
    return sentences;
  }

  private void attack(EventFacts attack, List<String> sentences) {
    Optional<LinkFacts> link = attack.link().flatMap(run::link);
    if (link.isEmpty()) {
      return;
    }
    String id = link.get().id();
    sentences.add(begins(attack, link.get()));
    Optional<EventFacts> alarm = run.next("alarm", id, attack.timeS());
    if (alarm.isEmpty()) {
      sentences.add(pen.say("story.no_alarm"));
      return;
    }
    double delay = alarm.get().timeS() - attack.timeS();
    sentences.add(pen.say("story.alarm", "delay", pen.time(delay)));
    key(link.get()).ifPresent(sentences::add);
    Optional<EventFacts> clear = run.next("all_clear", id, alarm.get().timeS());
    sentences.add(
        clear
            .map(event -> pen.say("story.clear", "time", pen.time(event.timeS())))
            .orElseGet(() -> pen.say("story.not_clear")));
  }

  private String begins(EventFacts attack, LinkFacts link) {
    String time = pen.time(attack.timeS());
    OptionalDouble share = attack.fraction();
    return share.isEmpty()
        ? pen.say("story.attack", "time", time, "link", pen.link(link))
        : pen.say(
            "story.attack_share",
            "time",
            time,
            "share",
            pen.percent(share),
            "link",
            pen.link(link));
  }

  /// Whether blocks with an alarm gave key, and what became of it.
  private Optional<String> key(LinkFacts link) {
    List<BlockFacts> alarmed = link.alarmedLines();
    long kept = alarmed.stream().filter(block -> block.keyBits() > 0).count();
    if (alarmed.isEmpty()) {
      return Optional.empty();
    }
    if (kept == 0) {
      return Optional.of(pen.say("story.no_key", "blocks", alarmed.size()));
    }
    String words = isWithdrawn(link, alarmed) ? "story.voided" : "story.some_key";
    return Optional.of(pen.say(words, "blocks", alarmed.size(), "kept", pen.whole(kept)));
  }

  /// A link may keep some of it to renew what it authenticates with.
  private static boolean isWithdrawn(LinkFacts link, List<BlockFacts> alarmed) {
    double made = alarmed.stream().mapToDouble(BlockFacts::keyBits).sum();
    return link.book("voided").orElse(0) >= 0.9 * made;
  }

  /// Alarms that no attack explains; there may be some, by chance or by a loss.
  private Optional<String> quiet() {
    int alarms = run.events("alarm").size();
    return alarms == 0
        ? Optional.empty()
        : Optional.of(pen.say("story.alarm_quiet", "alarms", alarms));
  }

  private String cut(EventFacts cut) {
    String link = cut.link().flatMap(run::link).map(pen::link).orElse(cut.link().orElse(""));
    Optional<EventFacts> end = run.next("cut_ends", cut.link().orElse(""), cut.timeS());
    String from = pen.time(cut.timeS());
    return end.map(
            event ->
                pen.say(
                    "story.cut_ended",
                    "from",
                    from,
                    "until",
                    pen.time(event.timeS()),
                    "link",
                    link))
        .orElseGet(() -> pen.say("story.cut", "time", from, "link", link));
  }

  private void loss(EventFacts loss, List<String> sentences) {
    String id = loss.link().orElse("");
    double end =
        run.next("loss_ends", id, loss.timeS()).map(EventFacts::timeS).orElse(run.simTimeS());
    sentences.add(
        pen.say(
            "story.loss",
            "from",
            pen.time(loss.timeS()),
            "until",
            pen.time(end),
            "db",
            loss.details().getOrDefault("loss_db", Pen.UNKNOWN) + "\u00a0dB",
            "link",
            run.link(id).map(pen::link).orElse(id)));
    run.next("alarm", id, loss.timeS())
        .filter(alarm -> alarm.timeS() <= end)
        .map(alarm -> pen.time(alarm.timeS() - loss.timeS()))
        .ifPresent(delay -> sentences.add(pen.say("story.loss_alarm", "delay", delay)));
  }
}
