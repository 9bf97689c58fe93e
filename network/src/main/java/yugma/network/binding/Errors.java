// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import yugma.network.binding.Binding.Kind;
import yugma.network.binding.Binding.Limit;

/// The errors of a path whose pairs are not good enough: which kind of them binds, and how small it
/// would have to be.
///
/// @param chain the path
/// @param fidelity that is wanted
record Errors(Chain chain, double fidelity) {
  private static final List<Kind> KINDS = List.of(Kind.MEMORY, Kind.GATES, Kind.PAIRS);

  /// Halvings of a factor on errors.
  private static final int STEPS = 50;

  /// The kind of error without which the pairs would be best.
  Limit limit() {
    Kind kind =
        KINDS.stream()
            .max(Comparator.comparingDouble(one -> fidelity(Flaws.of(one, 0))))
            .orElseThrow();
    OptionalDouble alone = factor(smaller -> Flaws.of(kind, smaller));
    OptionalDouble together = alone.isPresent() ? OptionalDouble.empty() : factor(Flaws::each);
    return limit(kind, alone, together);
  }

  /// The largest factor on errors at which the pairs are good enough; none if they never are.
  private OptionalDouble factor(DoubleFunction<Flaws> flaws) {
    if (fidelity(flaws.apply(0)) < fidelity) {
      return OptionalDouble.empty();
    }
    double enough = 0;
    double more = 1;
    for (int step = 0; step < STEPS; step++) {
      double middle = (enough + more) / 2;
      if (fidelity(flaws.apply(middle)) < fidelity) {
        more = middle;
      } else {
        enough = middle;
      }
    }
    return OptionalDouble.of(enough);
  }

  private double fidelity(Flaws flaws) {
    return Estimate.of(chain, flaws).fidelity();
  }

  private Limit limit(Kind kind, OptionalDouble alone, OptionalDouble together) {
    OptionalDouble smaller =
        together.isPresent() && together.getAsDouble() > 0
            ? OptionalDouble.of(1 / together.getAsDouble())
            : OptionalDouble.empty();
    return switch (kind) {
      case MEMORY -> {
        Stop worst = worst(Comparator.comparingDouble(Stop::coherenceSeconds));
        double value = worst.coherenceSeconds();
        yield at(worst, kind, value, scaled(alone, factor -> value / factor), smaller);
      }
      case GATES -> {
        Stop worst = worst(Comparator.comparingDouble(Stop::swapFidelity));
        double value = worst.swapFidelity();
        yield at(worst, kind, value, scaled(alone, factor -> 1 - (1 - value) * factor), smaller);
      }
      case PAIRS -> {
        Hop worst =
            chain.hops().stream().min(Comparator.comparingDouble(Hop::fidelity)).orElseThrow();
        double value = worst.fidelity();
        yield new Limit(
            kind,
            Optional.of(worst.link()),
            Optional.empty(),
            value,
            scaled(alone, factor -> 1 - (1 - value) * factor),
            smaller);
      }
      case HOP, LATENCY -> throw new IllegalArgumentException(kind + " is no error of hardware");
    };
  }

  private static OptionalDouble scaled(OptionalDouble factor, DoubleFunction<Double> value) {
    return factor.isPresent() && factor.getAsDouble() > 0
        ? OptionalDouble.of(Objects.requireNonNull(value.apply(factor.getAsDouble())))
        : OptionalDouble.empty();
  }

  private static Limit at(
      Stop stop, Kind kind, double value, OptionalDouble needed, OptionalDouble smaller) {
    return new Limit(kind, Optional.empty(), Optional.of(stop.node()), value, needed, smaller);
  }

  /// The first of the least among the nodes that swap, or among the ends where none does.
  private Stop worst(Comparator<Stop> order) {
    int last = chain.stops().size() - 1;
    return IntStream.rangeClosed(0, last)
        .filter(stop -> last == 1 || stop > 0 && stop < last)
        .mapToObj(chain.stops()::get)
        .min(order)
        .orElseThrow();
  }
}
