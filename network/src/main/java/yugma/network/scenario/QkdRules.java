// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yugma.kernel.words.Nearest;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Kind;
import yugma.network.format.Range;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// What the values of one qkd entry must mean together.
final class QkdRules {
  private final Problems problems;

  QkdRules(Problems problems) {
    this.problems = problems;
  }

  void check(Values qkd) {
    checkDevice(qkd);
    checkGate(qkd);
    Optional<ProofName> proof =
        qkd.nested("security")
            .flatMap(security -> security.text("proof"))
            .map(word -> Builder.constant(ProofName.class, word));
    List<Values> intensities = qkd.list("intensities");
    if (!intensities.isEmpty()) {
      proof.ifPresent(name -> checkCount(qkd, name, intensities.size()));
      checkProbabilities(qkd, intensities);
      checkOrder(intensities);
    }
  }

  private void checkDevice(Values qkd) {
    Optional<String> device = qkd.text("device");
    List<String> known = Catalog.ids(Kind.DEVICE);
    if (device.isPresent() && !known.contains(device.get())) {
      String all = String.join(", ", known);
      Nearest.to(device.get(), known)
          .ifPresentOrElse(
              near ->
                  problems.add(
                      Code.NO_SUCH_DEVICE,
                      qkd.placeOf("device"),
                      "device",
                      device.get(),
                      "known",
                      all,
                      "suggestion",
                      near),
              () ->
                  problems.add(
                      Code.NO_SUCH_DEVICE,
                      qkd.placeOf("device"),
                      "device",
                      device.get(),
                      "known",
                      all));
    }
  }

  private void checkGate(Values qkd) {
    Optional<Double> gate = qkd.real("gate_ns");
    Optional<Double> clock = qkd.real("clock_hz");
    Optional<Double> jitter = qkd.nested("detector").flatMap(one -> one.real("jitter_ps_fwhm"));
    if (gate.isPresent() && clock.isPresent() && gate.get() * clock.get() > 1e9 * (1 + 1e-12)) {
      problems.add(
          Code.GATE_TOO_LONG,
          qkd.placeOf("gate_ns"),
          "gate",
          Range.number(gate.get()),
          "period",
          Range.number(1e9 / clock.get()));
    }
    if (gate.isPresent() && jitter.isPresent() && jitter.get() > gate.get() * 1000) {
      problems.add(
          Code.JITTER_BEYOND_GATE,
          qkd.nested("detector").orElseThrow().placeOf("jitter_ps_fwhm"),
          "jitter",
          Range.number(jitter.get()),
          "gate",
          Range.number(gate.get() * 1000));
    }
  }

  private void checkCount(Values qkd, ProofName proof, int count) {
    if (proof.intensities() != count) {
      problems.add(
          Code.INTENSITY_COUNT,
          qkd.keyOf("intensities"),
          "proof",
          proof.name().toLowerCase(Locale.ROOT),
          "needed",
          "" + proof.intensities(),
          "found",
          "" + count);
    }
  }

  private void checkProbabilities(Values qkd, List<Values> intensities) {
    double sum = 0;
    for (Values intensity : intensities) {
      sum += intensity.real("probability").orElse(Double.NaN);
    }
    if (Math.abs(sum - 1) > 1e-9) {
      double rounded = Math.round(sum * 1e12) / 1e12;
      problems.add(Code.PROBABILITY_SUM, qkd.keyOf("intensities"), "sum", Range.number(rounded));
    }
  }

  private void checkOrder(List<Values> intensities) {
    List<Optional<Double>> means =
        intensities.stream().map(intensity -> intensity.real("mean_photons")).toList();
    if (means.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    for (int k = 1; k < means.size(); k++) {
      if (!(means.get(k).get() < means.get(k - 1).get())) {
        problems.add(
            Code.INTENSITIES_NOT_FALLING,
            intensities.get(k).placeOf("mean_photons"),
            "value",
            Range.number(means.get(k).get()),
            "before",
            Range.number(means.get(k - 1).get()));
        return;
      }
    }
    if (means.size() == 3 && !(means.get(0).get() > means.get(1).get() + means.get(2).get())) {
      problems.add(
          Code.SIGNAL_TOO_WEAK,
          intensities.getFirst().placeOf("mean_photons"),
          "signal",
          Range.number(means.get(0).get()),
          "decoys",
          Range.number(means.get(1).get() + means.get(2).get()));
    }
  }
}
