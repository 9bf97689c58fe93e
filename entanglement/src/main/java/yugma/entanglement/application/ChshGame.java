// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.ArrayList;
import java.util.List;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.PairHalf;
import yugma.entanglement.program.QuantumNetwork;
import yugma.kernel.time.Time;

/// The CHSH game: two players who cannot talk are asked a bit each, and win if the exclusive or of
/// their answers is the product of their questions ([Cleve
/// 2004](https://doi.org/10.1109/CCC.2004.1313847)).
///
/// Whatever they agree on before wins 3/4 at most; with a good pair a round they win `cos²(π/8)` =
/// 0.854. Both questions are put at one time, and each answer must be there before light could have
/// carried the other's question.
public final class ChshGame {
  private static final double QUARTER = StrictMath.PI / 4;

  private final QuantumNetwork network;
  private final Node alice;
  private final Node bob;
  private final Plan plan;
  private final List<Finding> findings = new ArrayList<>();

  /// What the players do.
  ///
  /// @param rounds to play
  /// @param isQuantum whether they have pairs; otherwise both always answer 0
  public record Plan(int rounds, boolean isQuantum) {}

  /// When both are asked.
  private record Appointment(Time at) {}

  /// A question, the answer, and when they were given.
  private record Round(boolean question, boolean answer, Time asked, Time answered) {
    Time took() {
      return answered.minus(asked);
    }

    /// Whether the answer was there before a signal that left with the other's question.
    boolean isBefore(Round other, Time light) {
      return answered.isBefore(other.asked.plus(light));
    }
  }

  private record Notes(List<Round> rounds) {
    Notes {
      rounds = List.copyOf(rounds);
    }
  }

  /// Starts both players.
  public ChshGame(QuantumNetwork network, Node alice, Node bob, Plan plan) {
    this.network = network;
    this.alice = alice;
    this.bob = bob;
    this.plan = plan;
    alice.start("alice", this::score);
    bob.start("bob", () -> bob.send(alice, new Notes(play(bob))));
  }

  private List<Round> play(Node player) {
    List<Round> rounds = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      if (plan.isQuantum()) {
        PairHalf half = network.entangle(alice, bob).ever();
        if (player == bob) {
          half.correct();
        }
        rounds.add(ask(player, question -> half.measure(angle(player, question))));
      } else {
        rounds.add(ask(player, _ -> false));
      }
    }
    return rounds;
  }

  private double angle(Node player, boolean question) {
    if (player == alice) {
      return question ? 2 * QUARTER : 0;
    }
    return question ? -QUARTER : QUARTER;
  }

  /// A question at a time that both agreed on, and the answer.
  private Round ask(Node player, Answer answer) {
    Time at = appointment(player);
    player.sleep(at.isAfter(player.now()) ? at.minus(player.now()) : Time.ZERO);
    Time asked = player.now();
    boolean question = player.random().nextBoolean();
    boolean given = answer.to(question);
    return new Round(question, given, asked, player.now());
  }

  private Time appointment(Node player) {
    if (player != alice) {
      return bob.receive(alice, Appointment.class).at();
    }
    Time at = alice.now().plus(network.light(alice, bob).times(2)).plus(Time.ofMicros(1));
    alice.send(bob, new Appointment(at));
    return at;
  }

  private void score() {
    List<Round> own = play(alice);
    List<Round> others = alice.receive(bob, Notes.class).rounds();
    Time light = network.light(alice, bob);
    long won = 0;
    long apart = 0;
    Time slowest = Time.ZERO;
    for (int round = 0; round < plan.rounds(); round++) {
      Round a = own.get(round);
      Round b = others.get(round);
      won += (a.answer() != b.answer()) == (a.question() && b.question()) ? 1 : 0;
      apart += a.isBefore(b, light) && b.isBefore(a, light) ? 1 : 0;
      slowest = Time.max(slowest, Time.max(a.took(), b.took()));
    }
    findings.add(Finding.exact("rounds", plan.rounds()));
    findings.add(Finding.share("win_rate", won, plan.rounds()));
    findings.add(Finding.exact("space_like_share", (double) apart / plan.rounds()));
    findings.add(Finding.exact("slowest_answer_s", slowest.seconds()));
    findings.add(Finding.exact("light_s", light.seconds()));
  }

  /// What was found, once the network has run.
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  private interface Answer {
    boolean to(boolean question);
  }
}
