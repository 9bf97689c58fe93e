// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.random.SeededStreams;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Entry;
import yugma.network.catalog.Kind;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// A comparison before it is computed: a published value, and the scenario that is to show it.
///
/// @param scenario name of one in the catalog, or of the resource beside this class
/// @param settings that are made in it, each `path=value`
record Experiment(
    Published published,
    Standing standing,
    Quantity quantity,
    String scenario,
    String preset,
    List<String> settings,
    Optional<String> reason) {
  Experiment {
    settings = List.copyOf(settings);
  }

  static Experiment of(Published published, Quantity quantity, Bench bench) {
    return new Experiment(
        published,
        Standing.COUNTS,
        quantity,
        bench.scenario(),
        bench.preset(),
        bench.settings(),
        Optional.empty());
  }

  /// A scenario with a preset and settings, as several values of one work share it.
  record Bench(String scenario, String preset, List<String> settings) {
    Bench {
      settings = List.copyOf(settings);
    }
  }

  Experiment standing(Standing other) {
    return new Experiment(published, other, quantity, scenario, preset, settings, reason);
  }

  Experiment because(String words) {
    return new Experiment(
        published, standing, quantity, scenario, preset, settings, Optional.of(words));
  }

  /// @param pairs that are simulated, at least 10
  Comparison compare(int pairs, SeededStreams streams) {
    Scenario read = read(pairs);
    OptionalDouble closedForm = OptionalDouble.empty();
    if (quantity.closedForm.isPresent()) {
      closedForm =
          OptionalDouble.of(quantity.closedForm.get().applyAsDouble(new LinkOutlook(read)));
    }
    OptionalDouble simulated = OptionalDouble.empty();
    if (quantity.simulated.isPresent()) {
      PairsRun run = PairsRun.of(read, streams.part(published.work() + " " + published.what()));
      simulated = OptionalDouble.of(quantity.simulated.get().applyAsDouble(run));
    }
    return new Comparison(
        published,
        standing,
        preset,
        settings,
        closedForm,
        simulated,
        quantity.chance(simulated.orElse(0), pairs),
        reason);
  }

  private Scenario read(int pairs) {
    List<String> sets = new ArrayList<>(settings);
    Optional<Entry> entry = Catalog.find(Kind.SCENARIO, scenario);
    if (entry.isEmpty()) {
      sets.add("defaults.hardware=" + preset);
      sets.add("entanglement.requests.pairs.pairs=" + pairs);
    }
    try {
      return ScenarioReader.read(
              scenario,
              entry.isPresent() ? entry.get().text().getBytes(StandardCharsets.UTF_8) : content(),
              sets)
          .scenario();
    } catch (ScenarioException e) {
      throw new IllegalStateException(published.work() + " asks for what is no scenario", e);
    }
  }

  private byte[] content() {
    try (InputStream stream = Experiment.class.getResourceAsStream(scenario + ".yugma.yaml")) {
      if (stream == null) {
        throw new IllegalStateException("there is no scenario " + scenario);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
