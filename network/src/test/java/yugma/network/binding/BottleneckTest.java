// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yugma.network.binding.Paths.binding;
import static yugma.network.binding.Paths.line;
import static yugma.network.binding.Paths.two;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.network.binding.Binding.Kind;

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
