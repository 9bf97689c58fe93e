// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Detector;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Instruction.Feedback;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.MeasureProducts;
import yugma.physics.circuit.Instruction.Observable;
import yugma.physics.circuit.Instruction.Repeat;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.TurnProducts;
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.PauliProduct.Factor;
import yugma.physics.circuit.Qubits;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.errormodel.DetectorErrorModel.Shift;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.PauliTerm;
import yugma.physics.symptom.InstructionException;

class ErrorAnalysisTest {
  private static Map<String, Double> errors(Instruction... instructions) {
    Map<String, Double> errors = new TreeMap<>();
    ErrorAnalysis.of(new Circuit(List.of(instructions)))
        .mechanisms()
        .forEach(each -> errors.put(each.symptom().toString(), each.probability()));
    return errors;
  }

  private static Instruction reset(int... qubits) {
    return new Reset(Pauli.Z, Qubits.of(qubits));
  }

  private static Instruction measure(Pauli basis, int... qubits) {
    return new Measure(basis, Qubits.of(qubits), List.of(), 0, false);
  }

  private static Instruction noise(Noise noise, List<Double> arguments, int... qubits) {
    return new Disturb(noise, arguments, Qubits.of(qubits));
  }

  private static Instruction detector(int... back) {
    return new Detector(List.of(), Qubits.of(back));
  }

  private static PauliProduct product(PauliTerm term) {
    List<Factor> factors = new ArrayList<>();
    for (int target = 0; target < 2; target++) {
      if (term.at(target) != Pauli.I) {
        factors.add(new Factor(term.at(target), target));
      }
    }
    return new PauliProduct(factors, false);
  }

  private static Instruction products(PauliTerm term) {
    return new MeasureProducts(List.of(product(term)), 0);
  }

  @Test
  void carriesEveryErrorThroughEveryGate() {
    int seen = 0;
    for (Gate gate : Gate.all()) {
      if (gate.action().isEmpty() || gate.qubits() > 2) {
        continue;
      }
      int paulis = 1 << 2 * gate.qubits();
      for (int told = 1; told < paulis; told++) {
        PauliTerm before = term(told, gate.qubits());
        PauliTerm after = gate.action().get().of(before);
        for (int made = 1; made < paulis; made++) {
          PauliTerm error = term(made, gate.qubits());
          Map<String, Double> errors =
              errors(
                  products(before),
                  new Correlated(product(error), 0.25, false),
                  Apply.of(gate, gate.qubits() == 1 ? new int[] {0} : new int[] {0, 1}),
                  products(after),
                  detector(1, 2));
          assertThat(errors)
              .as("%s %s %s", gate, before, error)
              .isEqualTo(error.anticommutesWith(before) ? Map.of("D0", 0.25) : Map.of());
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(4000);
  }

  private static PauliTerm term(int bits, int qubits) {
    return new PauliTerm(false, bits & (1 << qubits) - 1, bits >> qubits);
  }

  @Test
  void carriesErrorsThroughTurnsAboutProducts() {
    PauliProduct about = product(PauliTerm.parse("XZ"));
    assertThat(
            errors(
                products(PauliTerm.parse("ZI")),
                new Correlated(product(PauliTerm.parse("IX")), 0.25, false),
                new TurnProducts(List.of(about), false),
                new Correlated(product(PauliTerm.parse("IX")), 0.125, false),
                products(PauliTerm.parse("YZ")),
                detector(1, 2)))
        .isEqualTo(Map.of("D0", 0.125));
  }

  @Test
  void mergesErrorsThatFlipTheSame() {
    Map<String, Double> errors =
        errors(
            reset(0),
            noise(Noise.X_ERROR, List.of(0.1), 0),
            noise(Noise.Y_ERROR, List.of(0.2), 0),
            noise(Noise.Z_ERROR, List.of(0.3), 0),
            measure(Pauli.Z, 0),
            detector(1));
    assertThat(errors.keySet()).containsExactly("D0");
    assertThat(errors.get("D0")).isCloseTo(0.1 * 0.8 + 0.9 * 0.2, within(1e-15));
  }

  @Test
  void makesDepolarisingNoiseIndependent() {
    Map<String, Double> errors =
        errors(
            reset(0), noise(Noise.DEPOLARIZE1, List.of(0.3), 0), measure(Pauli.Z, 0), detector(1));
    assertThat(errors.get("D0")).isCloseTo(0.2, within(1e-15));
    assertThat(IndependentErrors.depolarize1(0.75)).isEqualTo(0.5);
    assertThat(IndependentErrors.depolarize2(15.0 / 16)).isEqualTo(0.5);
    double q = IndependentErrors.depolarize2(0.01);
    assertThat(Math.pow(1 - 2 * q, 8)).isCloseTo(1 - 0.16 / 15, within(1e-15));
    assertThatThrownBy(() -> IndependentErrors.depolarize1(0.76))
        .hasMessage("DEPOLARIZE1 is 0.76, must be at most 0.75 to be made of independent errors");
  }

  @Test
  void makesPauliChannelsIndependentExactly() {
    double[] exclusive = {0, 0.01, 0.03, 0.02};
    double[] q = IndependentErrors.of(exclusive).orElseThrow();
    double none = 1 - q[1];
    assertThat(q[1] * (1 - q[2]) * (1 - q[3]) + none * q[2] * q[3]).isCloseTo(0.01, within(1e-15));
    assertThat(none * q[2] * (1 - q[3]) + q[1] * (1 - q[2]) * q[3]).isCloseTo(0.03, within(1e-15));
    assertThat(IndependentErrors.of(new double[] {0, 0.4, 0.4, 0})).isEmpty();
    assertThat(IndependentErrors.of(new double[] {0, 0.9, 0, 0}).orElseThrow())
        .containsExactly(0, 0.9, 0, 0);
    double[] uniform = new double[16];
    Arrays.fill(uniform, 1, 16, 0.01 / 15);
    assertThat(IndependentErrors.of(uniform).orElseThrow()[7])
        .isCloseTo(IndependentErrors.depolarize2(0.01), within(1e-15));
  }

  @Test
  void followsFeedbackAndWrongRecords() {
    assertThat(
            errors(
                reset(0, 1),
                Apply.of(Gate.H, 0),
                Apply.of(Gate.CX, 0, 1),
                new Measure(Pauli.Z, Qubits.of(0), List.of(), 0.125, false),
                new Feedback(Pauli.X, 1, 1),
                measure(Pauli.Z, 1),
                detector(1)))
        .isEqualTo(Map.of("D0", 0.125));
  }

  @Test
  void tellsHeraldedNoiseAndChains() {
    assertThat(
            errors(
                reset(0),
                noise(Noise.HERALDED_ERASE, List.of(0.04), 0),
                detector(1),
                measure(Pauli.Z, 0),
                detector(1)))
        .isEqualTo(Map.of("D0", 0.02, "D0 D1", 0.02));
    PauliProduct x = product(PauliTerm.parse("XI"));
    PauliProduct both = product(PauliTerm.parse("XX"));
    assertThat(
            errors(
                reset(0, 1),
                new Correlated(x, 0.25, false),
                new Correlated(both, 0.5, true),
                measure(Pauli.Z, 0, 1),
                detector(2),
                detector(1)))
        .isEqualTo(Map.of("D0", 0.25, "D0 D1", 0.375));
    assertThatThrownBy(() -> errors(new Correlated(x, 0.5, true)))
        .hasMessageStartingWith("ELSE_CORRELATED_ERROR stands behind no correlated error");
  }

  @Test
  void writesRepetitionsOut() {
    Circuit round =
        new Circuit(
            List.of(noise(Noise.X_ERROR, List.of(0.25), 0), measure(Pauli.Z, 0), detector(1, 2)));
    assertThat(
            errors(
                reset(0),
                measure(Pauli.Z, 0),
                new Repeat(3, round),
                new Observable(1, Qubits.of(1))))
        .isEqualTo(Map.of("D0 L1", 0.25, "D1 L1", 0.25, "D2 L1", 0.25));
  }

  @Test
  void refusesWhatIsRandomWithoutNoise() {
    assertThatThrownBy(() -> errors(measure(Pauli.X, 4), detector(), detector(1)))
        .isInstanceOf(GaugeException.class)
        .hasMessageStartingWith("detector D1 is random without noise")
        .hasMessageEndingWith("where qubit 4 starts");
    assertThatThrownBy(
            () -> errors(measure(Pauli.Y, 0), measure(Pauli.X, 0), new Observable(2, Qubits.of(1))))
        .hasMessageStartingWith("observable L2 is random")
        .hasMessageEndingWith("where qubit 0 is measured");
    assertThatThrownBy(() -> errors(Apply.of(Gate.T, 0)))
        .hasMessageStartingWith("gate t is not a Clifford gate");
  }

  @Test
  void flattensRepetitionsAndShifts() {
    Mechanism step = new Mechanism(0.25, List.of(Symptom.of(new int[] {1, 0}, new int[] {0, 0})));
    DetectorErrorModel body = new DetectorErrorModel(List.of(step, new Shift(List.of(), 2)));
    DetectorErrorModel model =
        new DetectorErrorModel(List.of(new DetectorErrorModel.Repeat(3, body), step));
    assertThat(model.detectors()).isEqualTo(8);
    assertThat(model.observables()).isZero();
    assertThat(model.mechanisms().stream().map(each -> each.symptom().toString()))
        .containsExactly("D0 D1", "D2 D3", "D4 D5", "D6 D7");
    assertThat(model.flattened().items()).hasSize(4);
  }

  @Test
  void tellsWhatItApproximates() {
    Instruction channel = noise(Noise.PAULI_CHANNEL_1, List.of(0.4, 0.4, 0.0), 0);
    Instruction alone = noise(Noise.PAULI_CHANNEL_1, List.of(0.01, 0.01, 0.0), 0);
    Instruction seen = new Correlated(product(PauliTerm.parse("XI")), 0.25, false);
    Circuit oneBasis =
        new Circuit(List.of(reset(0, 1), channel, seen, measure(Pauli.Z, 0), detector(1)));
    assertThat(ErrorAnalysis.analyse(oneBasis, ErrorAnalysis.Form.WHOLE).approximations())
        .isEmpty();
    Circuit bothBases =
        new Circuit(
            List.of(
                products(PauliTerm.parse("XX")),
                products(PauliTerm.parse("ZZ")),
                alone,
                channel,
                products(PauliTerm.parse("XX")),
                products(PauliTerm.parse("ZZ")),
                detector(1, 3),
                detector(2, 4)));
    Analysis analysis = ErrorAnalysis.analyse(bothBases, ErrorAnalysis.Form.WHOLE);
    assertThat(analysis.approximations())
        .containsExactly(
            new Approximation(alone, Approximation.Kind.PAULI_CHANNEL),
            new Approximation(channel, Approximation.Kind.PAULI_CHANNEL));
    assertThat(analysis.approximations().getLast().instruction()).isSameAs(channel);
  }

  @Test
  void namesTheInstructionOfARefusal() {
    Instruction strong = noise(Noise.DEPOLARIZE1, List.of(0.9), 0);
    Circuit circuit = new Circuit(List.of(reset(0), strong, measure(Pauli.Z, 0), detector(1)));
    assertThatThrownBy(() -> ErrorAnalysis.of(circuit))
        .isInstanceOfSatisfying(
            InstructionException.class,
            refused -> assertThat(refused.instruction().orElseThrow()).isSameAs(strong));
    PauliProduct three =
        new PauliProduct(
            List.of(new Factor(Pauli.X, 0), new Factor(Pauli.X, 1), new Factor(Pauli.X, 2)), false);
    Instruction wide = new Correlated(three, 0.1, false);
    Circuit unsplit =
        new Circuit(
            List.of(
                reset(0, 1, 2),
                wide,
                measure(Pauli.Z, 0, 1, 2),
                detector(1),
                detector(2),
                detector(3)));
    assertThatThrownBy(() -> ErrorAnalysis.graphLike(unsplit))
        .hasMessage("the error D0 D1 D2 is not made of errors with at most two detectors each")
        .isInstanceOfSatisfying(
            InstructionException.class,
            refused -> assertThat(refused.instruction().orElseThrow()).isSameAs(wide));
    Analysis lenient = ErrorAnalysis.analyse(unsplit, ErrorAnalysis.Form.GRAPH_LIKE_WHERE_POSSIBLE);
    assertThat(lenient.whole()).hasSize(1);
    assertThat(lenient.model().mechanisms().getFirst().symptom()).hasToString("D0 D1 D2");
  }

  /// Pairs among 40 detectors whose parity of observables never fits: without a memory of what
  /// cannot work, and an end, the search would try all 39!! ways to match them.
  @Test
  void endsTheSearchForPartsOfAWideError() {
    List<DetectorErrorModel.Item> items = new ArrayList<>();
    int[] all = java.util.stream.IntStream.range(0, 40).toArray();
    for (int a = 0; a < 40; a++) {
      for (int b = a + 1; b < 40; b++) {
        items.add(new Mechanism(0.1, List.of(Symptom.of(new int[] {a, b}, new int[0]))));
      }
    }
    items.add(new Mechanism(0.1, List.of(Symptom.of(all, new int[] {0}))));
    assertThatThrownBy(() -> ErrorAnalysis.graphLike(new DetectorErrorModel(items)))
        .hasMessageStartingWith("the error D0 D1 D2 ")
        .hasMessageEndingWith(" in " + GraphLikeParts.MOST_STEPS + " steps");
  }

  @Test
  void refusesModelsThatFitInNoMemory() {
    DetectorErrorModel.Repeat body =
        new DetectorErrorModel.Repeat(
            1_000_000_000_000L,
            new DetectorErrorModel(
                List.of(
                    new Mechanism(0.1, List.of(Symptom.of(new int[] {0}, new int[0]))),
                    new Shift(List.of(), 1))));
    DetectorErrorModel model = new DetectorErrorModel(List.of(body));
    assertThat(model.lines()).isEqualTo(2_000_000_000_000L);
    assertThatThrownBy(model::mechanisms)
        .hasMessageMatching("the model has 2000000000000 lines .*, at most \\d+ fit in the .*");
    assertThatThrownBy(model::flattened).hasMessageContaining("2000000000000 lines");
    assertThatThrownBy(model::detectorsHeld).hasMessageContaining("1000000000000 detectors");
    DetectorErrorModel nested =
        new DetectorErrorModel(List.of(new DetectorErrorModel.Repeat(1L << 61, model)));
    assertThat(nested.lines()).isEqualTo(1L << 62);
    DetectorErrorModel empty = new DetectorErrorModel(List.of());
    assertThatThrownBy(
            () ->
                new DetectorErrorModel(List.of(new DetectorErrorModel.Repeat(1L << 60, empty)))
                    .flattened())
        .hasMessageContaining("lines when repetitions are written out");
    Circuit rounds =
        new Circuit(List.of(new Repeat(900_000_000, new Circuit(List.of(detector())))));
    assertThatThrownBy(() -> ErrorAnalysis.of(rounds)).hasMessageContaining("900000000 detectors");
    Circuit idle = new Circuit(List.of(new Repeat(1L << 40, new Circuit(List.of(reset(0))))));
    assertThatThrownBy(() -> ErrorAnalysis.of(idle))
        .hasMessageContaining("1099511627776 instructions");
    MechanismTable small = new MechanismTable(3, 1_000);
    small.add(new int[] {0}, 0.1, reset(0));
    small.add(new int[] {1}, 0.1, reset(0));
    small.add(new int[] {1}, 0.1, reset(0));
    assertThatThrownBy(() -> small.add(new int[] {2}, 0.1, reset(0)))
        .hasMessageStartingWith("the noise makes more than 2 different errors of 3 detectors");
  }
}
