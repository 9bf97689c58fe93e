// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yugma.network.binding.Paths.binding;
import static yugma.network.binding.Paths.line;
import static yugma.network.binding.Paths.ring;
import static yugma.network.binding.Paths.two;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.network.binding.Binding.Kind;
import yugma.network.binding.Binding.OfSeveral;

class BottleneckTest {
  private static final String GOOD = "memory: {slots: 2, t1: 10d, t2: 1h}, processor: {}";
  private static final String FAST = "success_probability: 0.1, fidelity: 0.999";

  @Test
  void aPathThatGivesEnoughIsBoundByItsSlowestHop() {
    Binding binding = binding(two(GOOD, FAST, "pairs: 10, min_fidelity: 0.9"));
    assertThat(binding.met()).isTrue();
    assertThat(binding.kind()).isEqualTo(Kind.HOP);
    assertThat(binding.value()).isCloseTo(100, within(1e-9));
    assertThat(binding.stations()).isEmpty();
  }

  @Test
  void aMemoryThatForgetsBindsAndTheOneThatIsNamedWouldDo() {
    String wish = "pairs: 10, min_fidelity: 0.95, deliver: measure";
    Binding binding =
        binding(two("memory: {slots: 2, t1: 10d, t2: 20ms}, processor: {}", FAST, wish));
    assertThat(binding.met()).isFalse();
    assertThat(binding.kind()).isEqualTo(Kind.MEMORY);
    assertThat(binding.node()).contains("r");
    assertThat(binding.value()).isCloseTo(0.02, within(1e-12));
    long needed = (long) Math.ceil(binding.needed().orElseThrow() * 1e6);
    String named = "memory: {slots: 2, t1: 10d, t2: %dus}, processor: {}";
    assertThat(binding(two(named.formatted(needed + 1), FAST, wish)).met()).isTrue();
    assertThat(binding(two(named.formatted(needed - 10), FAST, wish)).met()).isFalse();
  }

  @Test
  void gatesThatErrBindAndTheSwapThatIsNamedWouldDo() {
    String wish = "pairs: 10, min_fidelity: 0.95";
    String repeater = "memory: {slots: 2, t1: 10d, t2: 1h}, processor: {gate2_fidelity: %s}";
    Binding binding = binding(two(repeater.formatted("0.9"), FAST, wish));
    assertThat(binding.kind()).isEqualTo(Kind.GATES);
    assertThat(binding.value()).isCloseTo(0.9, within(1e-9));
    double needed = binding.needed().orElseThrow();
    assertThat(binding(two(repeater.formatted(needed + 1e-6), FAST, wish)).met()).isTrue();
    assertThat(binding(two(repeater.formatted(needed - 1e-4), FAST, wish)).met()).isFalse();
  }

  @Test
  void newPairsThatAreBadBindAndTheirFidelityIsNamed() {
    String wish = "pairs: 10, min_fidelity: 0.9";
    String pairs = "success_probability: 0.1, fidelity: %s";
    Binding binding = binding(two(GOOD, pairs.formatted("0.8"), wish));
    assertThat(binding.kind()).isEqualTo(Kind.PAIRS);
    assertThat(binding.link()).isPresent();
    double needed = binding.needed().orElseThrow();
    assertThat(binding(two(GOOD, pairs.formatted(needed + 1e-4), wish)).met()).isTrue();
    assertThat(binding(two(GOOD, pairs.formatted(needed - 1e-3), wish)).met()).isFalse();
  }

  @Test
  void errorsOfWhichNoneAloneIsTheCauseMustShrinkTogether() {
    String repeater = "memory: {slots: 2, t1: 10d, t2: 20ms}, processor: {gate2_fidelity: 0.9}";
    String pairs = "success_probability: 0.1, fidelity: 0.8";
    Binding binding = binding(two(repeater, pairs, "pairs: 10, min_fidelity: 0.95"));
    assertThat(binding.met()).isFalse();
    assertThat(binding.needed()).isEmpty();
    assertThat(binding.errorsSmaller().orElseThrow()).isGreaterThan(5);
  }

  @Test
  void aWindowThatIsTooSmallForTheDeadlineBinds() {
    Binding binding = binding(line("future", 400, 4, "pairs: 3000, window: 5, deadline: 1s"));
    assertThat(binding.met()).isFalse();
    assertThat(binding.kind()).isEqualTo(Kind.LATENCY);
    // five pairs for each 2 × 1.96 ms of light and the 0.39 ms of an attempt
    assertThat(binding.value()).isBetween(900.0, 1200.0);
    assertThat(binding.needed()).hasValue(3000);
  }

  @Test
  void aHopOfGivenPairsHasNoStationsToAdd() {
    Binding binding =
        binding(two(GOOD, "success_probability: 1e-6, fidelity: 1", "pairs: 10, deadline: 10s"));
    assertThat(binding.kind()).isEqualTo(Kind.HOP);
    assertThat(binding.met()).isFalse();
    assertThat(binding.hop().orElseThrow().lossDb()).isEmpty();
    assertThat(binding.stations()).isEmpty();
    assertThat(binding.mended()).isEmpty();
  }

  @Test
  void aHopDrownedByItsDetectorsBindsThoughHeraldsAbound() {
    Binding binding = binding(line("siv-harvard-2024", 150, 0, ""));
    assertThat(binding.kind()).isEqualTo(Kind.HOP);
    Binding.Slow hop = binding.hop().orElseThrow();
    assertThat(hop.falseHeralds()).isGreaterThan(10 * hop.success());
  }

  @Test
  void ofTwoPathsTheOneWhosePairsAreBadBinds() {
    String north = "success_probability: 0.2, fidelity: 0.999";
    Binding binding =
        binding(ring(north, FAST, "20ms", "pairs: 30, min_fidelity: 0.95, deliver: measure"));
    assertThat(binding.met()).isFalse();
    assertThat(binding.path()).contains(new OfSeveral(2, 2));
    assertThat(binding.kind()).isEqualTo(Kind.MEMORY);
    assertThat(binding.node()).contains("s");
  }

  /// North gives 0.998 and two thirds of the pairs, south 0.87.
  @Test
  void aPathWhosePairsAreGoodMakesUpForAnother() {
    String north = "success_probability: 0.2, fidelity: 0.999";
    Binding binding =
        binding(ring(north, FAST, "20ms", "pairs: 30, min_fidelity: 0.92, deliver: measure"));
    assertThat(binding.met()).isTrue();
    assertThat(binding.path()).isPresent();
  }

  /// Each link of the south makes 0.1 pairs a second, which is more than one pair in 12 s; yet the
  /// slower of two takes 15 s.
  @Test
  void aPathThatIsWaitedForBindsThoughItsHopsAreFastEnough() {
    String north = "success_probability: 0.2, fidelity: 1";
    String south = "success_probability: 1e-4, fidelity: 1";
    Binding binding = binding(ring(north, south, "1h", "pairs: 1200, deadline: 12s"));
    assertThat(binding.met()).isFalse();
    assertThat(binding.kind()).isEqualTo(Kind.HOP);
    assertThat(binding.path()).contains(new OfSeveral(2, 2));
    assertThat(binding.value()).isGreaterThan(binding.needed().orElseThrow());
    assertThat(binding.due().orElseThrow().afterS()).isCloseTo(15, within(0.01));
    assertThat(binding.due().orElseThrow().withinS()).isEqualTo(12);
  }

  @Test
  void withoutANumberOfPairsTheFastestPathIsEnough() {
    String slow = "success_probability: 1e-9, fidelity: 1";
    Binding binding = binding(ring(FAST, slow, "1h", "min_fidelity: 0.9"));
    assertThat(binding.met()).isTrue();
    assertThat(binding.path()).contains(new OfSeveral(1, 2));
  }

  /// 100 heralds a second are 50 distilled pairs at most, of which half are lost in swaps.
  @Test
  void aHopIsToldByWhatDistillationLeavesOfIt() {
    String repeater = "memory: {slots: 4, t1: 10d, t2: 1h}, processor: {swap_success: 0.5}";
    String pairs = "success_probability: 0.1, fidelity: 1";
    String wish = "pairs: 30, deadline: 1s, distillation_rounds: 1";
    Binding binding = binding(two(repeater, pairs, wish, 2));
    assertThat(binding.met()).isFalse();
    assertThat(binding.value()).isCloseTo(50, within(1e-5));
    assertThat(binding.needed()).hasValue(60);
  }

  /// As many stations as are named do, one fewer does not.
  @Property(tries = 10, seed = "1")
  void theStationsThatAreNamedAreTheFewestThatDo(@ForAll @IntRange(min = 500, max = 1500) int km) {
    String wish = "pairs: 20, deadline: 10s";
    Binding binding = binding(line("future", km, 0, wish));
    assertThat(binding.met()).isFalse();
    int stations = binding.stations().getFirst().stations();
    assertThat(binding(line("future", km, stations, wish)).met()).isTrue();
    assertThat(binding(line("future", km, stations - 1, wish)).met()).isFalse();
  }
}
