// SPDX-License-Identifier: Apache-2.0
package yugma.physics.stabilizercode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.density.Density;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.PauliTerm;

class StabilizerCodeTest {
  static List<StabilizerCode> codes() {
    return List.of(
        StabilizerCode.repetition(3),
        StabilizerCode.repetition(5),
        StabilizerCode.fiveQubit(),
        StabilizerCode.steane());
  }

  private static PauliProduct product(PauliTerm term, int qubits) {
    List<PauliProduct.Factor> factors = new ArrayList<>();
    for (int q = 0; q < qubits; q++) {
      if (term.at(q) != Pauli.I) {
        factors.add(new PauliProduct.Factor(term.at(q), q));
      }
    }
    return new PauliProduct(factors, term.negative());
  }

  private static Density encoded(StabilizerCode code) {
    Density state = Density.zero(code.qubits());
    state.apply(Gate.named("U").matrix(1.1, 0.4, 2.3), new int[0], 0, 0);
    run(code.encoder().instructions(), state);
    return state;
  }

  private static void run(List<Instruction> instructions, Density state) {
    for (Instruction instruction : instructions) {
      state.apply((Instruction.Apply) instruction);
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void encodesAnyStateOfAQubit(StabilizerCode code) {
    Density bare = Density.zero(1);
    bare.apply(Gate.named("U").matrix(1.1, 0.4, 2.3), new int[0], 0, 0);
    Density state = encoded(code);
    for (PauliTerm check : code.stabilizers()) {
      assertThat(state.expectation(product(check, code.qubits()))).isCloseTo(1, within(1e-12));
    }
    double x = bare.expectation(product(PauliTerm.x(0), 1));
    double z = bare.expectation(product(PauliTerm.z(0), 1));
    assertThat(state.expectation(product(code.logicalX(), code.qubits())))
        .isCloseTo(x, within(1e-12));
    assertThat(state.expectation(product(code.logicalZ(), code.qubits())))
        .isCloseTo(z, within(1e-12));
    assertThat(state.purity()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void syndromesAreWhatStabilizersBecome(StabilizerCode code) {
    for (int q = 0; q < code.qubits(); q++) {
      for (Gate error : List.of(Gate.X, Gate.Y, Gate.Z)) {
        Density state = encoded(code);
        state.apply(error, q);
        int syndrome = code.syndrome(error == Gate.Z ? 0 : 1 << q, error == Gate.X ? 0 : 1 << q);
        for (int j = 0; j < code.stabilizers().size(); j++) {
          PauliProduct check = product(code.stabilizers().get(j), code.qubits());
          assertThat(state.expectation(check))
              .isCloseTo((syndrome >>> j & 1) == 0 ? 1 : -1, within(1e-12));
        }
      }
    }
  }

  @Test
  void everySingleErrorIsCorrected() {
    for (LookupDecoder decoder :
        List.of(
            LookupDecoder.leastWeight(StabilizerCode.fiveQubit()),
            LookupDecoder.apart(StabilizerCode.steane()))) {
      for (int q = 0; q < decoder.code().qubits(); q++) {
        assertThat(decoder.fails(1 << q, 0)).isFalse();
        assertThat(decoder.fails(1 << q, 1 << q)).isFalse();
        assertThat(decoder.fails(0, 1 << q)).isFalse();
      }
    }
  }

  @Test
  void failingErrorsByWeightAreThoseOfTheReference() {
    // computing.md 6.1
    FailureCount five =
        FailureCount.ofPaulis(LookupDecoder.leastWeight(StabilizerCode.fiveQubit()));
    assertThat(five.failing()).containsExactly(0, 0, 90, 210, 270, 198);
    assertThat(five.all()).containsExactly(1, 15, 90, 270, 405, 243);
    FailureCount steane = FailureCount.ofPaulis(LookupDecoder.apart(StabilizerCode.steane()));
    assertThat(steane.failing()).containsExactly(0, 0, 147, 693, 2226, 3822, 3675, 1725);
    assertThat(steane.all().get(2)).isEqualTo(189);
  }

  @Test
  void logicalErrorRatesAreThoseOfTheReference() {
    // computing.md 6.1, the table to its digits
    assertThat(flips(3)).containsExactly(0.0280, 2.98e-4, 2.998e-6);
    assertThat(flips(5)).containsExactly(0.00856, 9.8506e-6, 9.98501e-9);
    assertThat(flips(7)).containsExactly(0.002728, 3.4167e-7, 3.49161e-11);
    FailureCount five =
        FailureCount.ofPaulis(LookupDecoder.leastWeight(StabilizerCode.fiveQubit()));
    FailureCount steane = FailureCount.ofPaulis(LookupDecoder.apart(StabilizerCode.steane()));
    assertThat(rounded(five, 6, 6, 5)).containsExactly(0.0795081, 9.77955e-4, 9.9778e-6);
    assertThat(rounded(steane, 6, 6, 6)).containsExactly(0.115422, 1.57821e-3, 1.62774e-5);
  }

  private static double[] flips(int qubits) {
    FailureCount count =
        FailureCount.ofFlips(LookupDecoder.flips(StabilizerCode.repetition(qubits)));
    return switch (qubits) {
      case 3 -> rounded(count, 3, 3, 4);
      case 5 -> rounded(count, 3, 5, 6);
      default -> rounded(count, 4, 5, 6);
    };
  }

  /// At .1, .01 and .001, to so many digits.
  private static double[] rounded(FailureCount count, int... digits) {
    double[] rates = new double[3];
    double p = 0.1;
    for (int i = 0; i < 3; i++) {
      rates[i] =
          new java.math.BigDecimal(count.logicalErrorRate(p))
              .round(new java.math.MathContext(digits[i]))
              .doubleValue();
      p = i == 0 ? 0.01 : 0.001;
    }
    return rates;
  }

  @Test
  void breakEvensAndLeadingTermsAreThoseOfTheReference() {
    // computing.md 6.1: .13763 and .08108; 10 p^2 and 16.33 p^2
    FailureCount five =
        FailureCount.ofPaulis(LookupDecoder.leastWeight(StabilizerCode.fiveQubit()));
    FailureCount steane = FailureCount.ofPaulis(LookupDecoder.apart(StabilizerCode.steane()));
    assertThat(five.breakEven()).isCloseTo(.13763, within(5e-6));
    assertThat(steane.breakEven()).isCloseTo(.08108, within(5e-6));
    assertThat(five.leadingCoefficient()).isCloseTo(10, within(1e-12));
    assertThat(steane.leadingCoefficient()).isCloseTo(147 / 9.0, within(1e-12));
    assertThat(steane.leadingPower()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNoCode() {
    assertThatThrownBy(
            () ->
                new StabilizerCode(
                    "wrong",
                    2,
                    List.of(PauliTerm.parse("XI")),
                    PauliTerm.parse("XX"),
                    PauliTerm.parse("ZI")))
        .hasMessageContaining("only the two logical operators must anticommute");
    assertThatThrownBy(() -> LookupDecoder.apart(StabilizerCode.fiveQubit()))
        .hasMessageContaining("mixes X and Z");
    LookupDecoder flips = LookupDecoder.flips(StabilizerCode.fiveQubit());
    assertThatThrownBy(() -> flips.correction(-1)).hasMessageContaining("no error");
  }
}
