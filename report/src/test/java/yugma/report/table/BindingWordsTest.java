// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.network.binding.Binding;
import yugma.network.binding.Binding.Due;
import yugma.network.binding.Binding.Gives;
import yugma.network.binding.Binding.Kind;
import yugma.network.binding.Binding.Limit;
import yugma.network.binding.Binding.OfSeveral;
import yugma.network.binding.Binding.Slow;
import yugma.network.binding.Binding.Stations;
import yugma.report.messages.Figures;
import yugma.report.messages.Language;
import yugma.report.messages.Phrases;

class BindingWordsTest {
  private static final Gives NEED = new Gives(1, 0.8);

  private static BindingWords words(Language language) {
    return new BindingWords(Phrases.of(language), Figures.of(language));
  }

  private static Binding binding(
      Kind kind, OptionalDouble needed, OptionalDouble smaller, boolean met) {
    return new Binding(
        kind,
        Optional.of("sea"),
        Optional.of("island"),
        0.5,
        needed,
        smaller,
        met,
        new Gives(0.25, 0.3),
        NEED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Binding hop(List<Stations> stations, Optional<Limit> then) {
    return new Binding(
        Kind.HOP,
        Optional.of("sea"),
        Optional.empty(),
        3.7e-19,
        OptionalDouble.of(1),
        OptionalDouble.empty(),
        false,
        new Gives(3.7e-19, 0.25),
        NEED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new Slow(1675, OptionalDouble.of(260.275), 6e-24, 1e-13, 8e-3, 8e-3, 1.38e21, 512)),
        stations,
        stations.isEmpty() ? Optional.empty() : Optional.of(new Gives(12.3, 0.91)),
        then);
  }

  @Test
  void aHopIsToldWithItsStations() {
    Binding binding = hop(List.of(new Stations("sea", 4, 335)), Optional.empty());
    assertThat(words(Language.EN).what(binding))
        .containsExactly(
            "the hop sea: 1675 km of fibre, 260 dB, one pair in 8.5e10 years",
            "it gives 3.7e-19 Hz where 1 Hz is needed",
            "its detectors click falsely more often than pairs come");
    assertThat(words(Language.EN).lift(binding))
        .containsExactly(
            "4 stations on sea, one every 335 km",
            "the path would then give 12.3 Hz with fidelity 0.91");
  }

  @Test
  void oneStationIsNotSeveralAndManyHopsAreOnlyCounted() {
    assertThat(words(Language.EN).lift(hop(List.of(new Stations("sea", 1, 50)), Optional.empty())))
        .first()
        .isEqualTo("1 station on sea, one every 50 km");
    List<Stations> many =
        List.of("a", "b", "c", "d", "e").stream().map(id -> new Stations(id, 3, 40)).toList();
    assertThat(words(Language.EN).lift(hop(many, Optional.empty())))
        .first()
        .isEqualTo("15 stations in all, on 5 hops");
  }

  @Test
  void whatBindsNextIsToldAfterTheStations() {
    Limit gates =
        new Limit(
            Kind.GATES,
            Optional.empty(),
            Optional.of("island"),
            0.97,
            OptionalDouble.of(0.999),
            OptionalDouble.empty());
    assertThat(
            words(Language.EN).lift(hop(List.of(new Stations("sea", 4, 335)), Optional.of(gates))))
        .endsWith(
            "then binds the swaps at island: their fidelity is 0.97", "0.999 instead of 0.97");
  }

  @Test
  void aHopThatNoStationsHelpSaysSo() {
    assertThat(words(Language.EN).lift(hop(List.of(), Optional.empty())))
        .containsExactly("no number of stations on it");
  }

  @Test
  void anErrorIsToldWithTheValueThatWouldDo() {
    Binding memory = binding(Kind.MEMORY, OptionalDouble.of(90), OptionalDouble.empty(), false);
    assertThat(words(Language.EN).what(memory))
        .containsExactly(
            "the memory of island: T2 is 500 ms",
            "with its waits the path gives 0.3 where 0.8 is needed");
    assertThat(words(Language.EN).lift(memory)).containsExactly("1 min 30 s instead of 500 ms");
    Binding together = binding(Kind.PAIRS, OptionalDouble.empty(), OptionalDouble.of(83.2), false);
    assertThat(words(Language.EN).lift(together))
        .containsExactly(
            "not that alone: all errors of memories, swaps and new pairs 83 times smaller");
  }

  private static Binding of(Kind kind, double value, Gives gives, Gives need, double afterS) {
    return new Binding(
        kind,
        Optional.of("sea"),
        Optional.of("island"),
        value,
        OptionalDouble.of(need.rateHz()),
        OptionalDouble.empty(),
        false,
        gives,
        need,
        Optional.of(new Due(afterS, 12)),
        Optional.of(new OfSeveral(2, 3)),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aNumberThatFallsShortIsNeverShownAsEnough() {
    Gives need = new Gives(0.1, 0.95);
    assertThat(
            words(Language.EN)
                .what(of(Kind.GATES, 0.97, new Gives(1, 0.9499998), need, 1))
                .getLast())
        .isEqualTo("with its waits the path gives 0.9499998 where 0.95 is needed");
    assertThat(
            words(Language.EN).what(of(Kind.LATENCY, 0.09999, new Gives(1, 1), need, 1)).getLast())
        .isEqualTo("it gives 0.09999 Hz where 0.1 Hz is needed");
    Binding almost =
        binding(Kind.PAIRS, OptionalDouble.of(0.500001), OptionalDouble.empty(), false);
    assertThat(words(Language.EN).lift(almost)).containsExactly("0.500001 instead of 0.5");
  }

  @Test
  void aRateThatWouldDoIsToldByTheTimeOfTheLastPair() {
    Binding late = of(Kind.LATENCY, 0.2, new Gives(0.2, 1), new Gives(0.1, 0.8), 12.001);
    assertThat(words(Language.EN).what(late))
        .containsExactly(
            "the way of messages, which lets 0.200 Hz through",
            "of its 3 paths number 2",
            "its pairs come in 12.001 s on average where 12 s is given");
  }

  @Test
  void whatIsEnoughNeedsNoLift() {
    Binding met = binding(Kind.LATENCY, OptionalDouble.of(1), OptionalDouble.empty(), true);
    assertThat(words(Language.EN).what(met))
        .containsExactly("the way of messages, which lets 0.500 Hz through");
    assertThat(words(Language.EN).lift(met)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageTellsOfEveryKind(Language language) {
    for (Kind kind : Kind.values()) {
      Binding binding =
          kind == Kind.HOP
              ? hop(List.of(new Stations("sea", 4, 335)), Optional.empty())
              : binding(kind, OptionalDouble.of(0.9), OptionalDouble.empty(), false);
      assertThat(words(language).what(binding)).hasSizeGreaterThan(1).noneMatch(String::isBlank);
      assertThat(words(language).lift(binding)).noneMatch(String::isBlank);
    }
  }
}
