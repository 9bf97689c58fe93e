// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// Whether the ledger is as it was left: each entity tells the others how far its audit log has
/// come, and they tell it back, so that a store that was restored from a backup is found out before
/// it hands a key out again.
///
/// What others tell back counts only with our own proof on it, so that none of them can make us
/// void what we hold.
final class Freshness {
  private final Setting setting;
  private final Desk desk;
  private final Strongbox strongbox;
  private final Runnable voided;
  private final Map<String, String> forget = new HashMap<>();
  private final Set<KmeId> confirmed = new HashSet<>();
  private Head head = Head.NONE;

  /// @param voided called when all that is held is of no use any more
  Freshness(Setting setting, Desk desk, Strongbox strongbox, Runnable voided) {
    this.setting = setting;
    this.desk = desk;
    this.strongbox = strongbox;
    this.voided = voided;
  }

  /// What is told to others of our log.
  Head told() {
    return new Head(
        head.chain(), head.sequence(), head.token() + "." + strongbox.proof(said(head)));
  }

  private static String said(Head entry) {
    return entry.chain() + " " + entry.sequence() + " " + entry.token();
  }

  /// A log that begins a new chain is that of a store that was found to be set back, by whichever
  /// process of this entity; far ends hear it of that one.
  void tick(Head now) {
    if (!head.equals(Head.NONE) && !now.chain().equals(head.chain())) {
      voided.run();
    }
    head = now;
    tellToForget();
  }

  /// Another entity has said how far its log has come: it is told what was known before.
  void heard(KmeId from, Request.Hello hello, java.util.function.Consumer<Head> answer) {
    desk.write(
        new Change.NoteHead(from, hello.head()),
        outcome -> answer.accept(outcome instanceof Outcome.Seen seen ? seen.head() : Head.NONE));
  }

  /// Another entity has said what it knew of our log.
  void heard(KmeId from, Head seen) {
    int dot = seen.token().lastIndexOf('.');
    Head entry =
        new Head(seen.chain(), seen.sequence(), seen.token().substring(0, Math.max(0, dot)));
    boolean isOurs = dot >= 0 && strongbox.isProof(said(entry), seen.token().substring(dot + 1));
    if (!isOurs) {
      confirmed.add(from);
      return;
    }
    String why =
        "%s remembers entry %d of its audit log, which is not there"
            .formatted(from, entry.sequence());
    desk.write(
        new Change.Distrust(entry, why),
        outcome -> {
          if (outcome instanceof Outcome.Done) {
            setBack(why);
          }
          confirmed.add(from);
        });
  }

  /// Whether another entity has been asked, since this process began, what it knew of our log; for
  /// what concerns ourselves alone, any other, where there is one.
  boolean isConfirmedBy(KmeId far) {
    return far.equals(setting.own())
        ? setting.stocks().isEmpty() || !confirmed.isEmpty()
        : confirmed.contains(far);
  }

  /// Nobody's word of our log counts any more, until it is said again.
  void doubt() {
    confirmed.clear();
  }

  /// The store was set back to an earlier state, so that nobody knows which of its keys are used.
  void setBack(String why) {
    desk.add(new Effect.Warn("the store was set back, all key in it is voided: " + why));
    setting.stocks().keySet().forEach(stock -> forget.put(stock, why));
    voided.run();
    tellToForget();
  }

  /// The far end must be told that a stock is of no use any more.
  void forget(String stock, String why) {
    forget.put(stock, why);
    tellToForget();
  }

  private void tellToForget() {
    forget.forEach(
        (stock, why) -> {
          KmeId far = setting.stocks().get(stock);
          if (far != null) {
            desk.add(new Effect.Send(far, new Request.Forget(stock, why)));
          }
        });
  }

  void heard(Reply.Forgotten answer) {
    forget.remove(answer.stock());
  }
}
