// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.circuit.CircuitInput;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.circuit.Side;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.pair.Half;
import yugma.entanglement.request.Swapping;
import yugma.entanglement.simulation.CircuitTrace.Step;
import yugma.entanglement.simulation.CircuitTrace.What;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;

class CircuitTraceTest {
  private static final Time LATENCY = Time.ofMicros(50);
  private static final int LINKS = 5;

  private static List<List<Step>> courses(Swapping order, Optional<Time> cutOff, int pairs) {
    CircuitPlan plan =
        Chains.circuit(LINKS, order, Chains.keep(pairs, OptionalInt.empty()), 2, cutOff);
    Simulation loop = new Simulation(RandomStreams.seeded(4), Journal.off());
    EntanglementSimulation network =
        new EntanglementSimulation(
            Chains.plan(
                LINKS,
                Chains.werner(0.01, 0.9),
                Memory.perfect(4),
                LATENCY,
                NetworkPlan.Control.PERFECT),
            loop);
    Tracing tracing = new Tracing(plan);
    network.open(plan, Time.ZERO, Optional.empty(), tracing);
    loop.runUntil(Time.ofSeconds(10));
    return tracing.courses;
  }

  private static long count(List<Step> course, Predicate<Step> which) {
    return course.stream().filter(which).count();
  }

  @Test
  void tellsEveryStepOfEveryDeliveredPair() {
    for (Swapping order : Swapping.values()) {
      List<List<Step>> courses = courses(order, Optional.of(Time.ofMillis(1)), 20);
      assertThat(courses).hasSize(20);
      for (List<Step> course : courses) {
        for (What what : List.of(What.EMITTED, What.HERALDED, What.SENT, What.HEARD)) {
          assertThat(count(course, step -> step.what() == what)).as(what.name()).isEqualTo(10);
        }
        assertThat(course.stream().filter(step -> step.what() == What.SWAPPED))
            .extracting(Step::position)
            .containsExactlyInAnyOrder(1, 2, 3, 4);
      }
    }
  }

  @Test
  void endsWithTheWordAtAnEnd() {
    for (List<Step> course : courses(Swapping.NESTED, Optional.empty(), 20)) {
      assertThat(course).isSortedAccordingTo((one, other) -> one.time().compareTo(other.time()));
      assertThat(course.getLast().what()).isEqualTo(What.HEARD);
      assertThat(course.getLast().position()).isIn(0, LINKS);
    }
  }

  @Test
  void letsNoWordComeBeforeLight() {
    for (List<Step> course : courses(Swapping.ASAP, Optional.of(Time.ofMillis(1)), 20)) {
      for (Step heard : course.stream().filter(step -> step.what() == What.HEARD).toList()) {
        Step sent =
            course.stream()
                .filter(step -> step.what() == What.SENT && step.link() == heard.link())
                .filter(step -> step.position() != heard.position())
                .findFirst()
                .orElseThrow();
        assertThat(heard.time()).isEqualTo(sent.time().plus(LATENCY));
      }
    }
  }

  @Test
  void forgetsOldPairs() {
    CircuitPlan plan =
        Chains.circuit(1, Swapping.ASAP, Chains.keep(1, OptionalInt.empty()), 1, Optional.empty());
    CircuitTrace trace = new CircuitTrace(plan);
    for (int herald = 0; herald < 19; herald++) {
      trace.told(
          0,
          new CircuitInput.Linked(
              Side.DOWNSTREAM, new PairId(0, herald), 0, BellState.PHI_PLUS, Time.ZERO),
          Time.ZERO);
    }
    assertThat(trace.course(new PairId(0, 0), new PairId(0, 0))).isEmpty();
    assertThat(trace.course(new PairId(0, 1), new PairId(0, 1))).isPresent();
    assertThat(trace.course(new PairId(0, 1), new PairId(0, 2))).isEmpty();
  }

  private static final class Tracing implements CircuitListener {
    final List<List<Step>> courses = new ArrayList<>();
    private final CircuitTrace trace;
    private final List<PairId> atOneEnd = new ArrayList<>();

    Tracing(CircuitPlan plan) {
      this.trace = new CircuitTrace(plan);
    }

    @Override
    public void delivered(
        boolean isNear, CircuitEffect.Deliver deliver, Optional<Half> half, Time now) {
      if (atOneEnd.remove(deliver.near())) {
        trace.course(deliver.near(), deliver.far()).ifPresent(courses::add);
      } else {
        atOneEnd.add(deliver.near());
      }
    }

    @Override
    public void told(int position, CircuitInput input, Time now) {
      trace.told(position, input, now);
    }

    @Override
    public void does(int position, CircuitEffect effect, Time now) {
      trace.does(position, effect, now);
    }

    @Override
    public void tested(CircuitEffect.Tested test, Time now) {}

    @Override
    public void lost(boolean isNear, Time now) {}

    @Override
    public void done(Time now) {}

    @Override
    public void refused(String why, Time now) {
      throw new AssertionError(why);
    }
  }
}
