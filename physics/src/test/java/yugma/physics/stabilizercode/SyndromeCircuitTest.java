// SPDX-License-Identifier: Apache-2.0
package yugma.physics.stabilizercode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.PauliTerm;
import yugma.physics.tableau.Tableau;

/// Encoders, errors, syndrome circuits and decoders together, gate by gate.
class SyndromeCircuitTest {
  private final RandomStream random = RandomStreams.seeded(1).stream("syndromes");

  static List<LookupDecoder> decoders() {
    return List.of(
        LookupDecoder.flips(StabilizerCode.repetition(5)),
        LookupDecoder.leastWeight(StabilizerCode.fiveQubit()),
        LookupDecoder.apart(StabilizerCode.steane()));
  }

  @ParameterizedTest
  @MethodSource("decoders")
  void errorsShowAndTheirCorrectionKeepsTheLogicalQubit(LookupDecoder decoder) {
    StabilizerCode code = decoder.code();
    boolean isFlips = code.name().startsWith("repetition");
    for (int error = 0; error < 1 << 2 * code.qubits(); error += isFlips ? 1 : 7) {
      int x = error & (1 << code.qubits()) - 1;
      int z = isFlips ? 0 : error >>> code.qubits();
      Tableau state = Tableau.zeros(2 * code.qubits() - 1);
      state.apply(Gate.named("cxyz"), 0);
      play(code.encoder(), state);
      Tableau encoded = state.copy();
      pauli(new PauliTerm(false, x, z), state);
      int syndrome = play(code.syndromeCircuit(), state);
      assertThat(syndrome).isEqualTo(code.syndrome(x, z));
      pauli(decoder.correction(syndrome), state);
      assertThat(play(code.syndromeCircuit(), state)).isZero();
      PauliTerm fixed = decoder.correction(syndrome);
      // the logical qubit is in |+>, which errors with the action of X leave as it is
      PauliTerm left = new PauliTerm(false, x ^ fixed.x(), z ^ fixed.z());
      assertThat(state.isSameStateAs(encoded)).isEqualTo(!left.anticommutesWith(code.logicalX()));
    }
  }

  private static void pauli(PauliTerm term, Tableau state) {
    for (int q = 0; q < 16; q++) {
      if (term.at(q) != Pauli.I) {
        state.pauli(term.at(q), q);
      }
    }
  }

  private int play(Circuit circuit, Tableau state) {
    int record = 0;
    for (var instruction : circuit.instructions()) {
      switch (instruction) {
        case Apply apply -> state.apply(apply);
        case Reset(Pauli basis, var targets) -> {
          for (int target : targets.toArray()) {
            state.reset(basis, target, random);
          }
        }
        case Measure measure -> {
          for (int j = 0; j < measure.targets().size(); j++) {
            boolean one = state.measure(measure.basis(), measure.targets().get(j), random);
            record |= one != measure.isInverted(j) ? 1 << j : 0;
            state.reset(Pauli.Z, measure.targets().get(j), random);
          }
        }
        default -> throw new IllegalStateException("unexpected " + instruction);
      }
    }
    return record;
  }
}
