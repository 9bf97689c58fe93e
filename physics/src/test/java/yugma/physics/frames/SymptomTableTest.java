// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yugma.kernel.lanes.Lanes;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Circuit;

/// Errors drawn straight into detectors against shots taken through the circuit step by step.
class SymptomTableTest {
  private static final RandomStreams STREAMS = RandomStreams.seeded(21);

  /// Noise on a, b, c, and errands of qubits 3 and 4, after none of which a quiet result is random.
  private static final List<String> STEPS =
      List.of(
          "X_ERROR(0.1) a b",
          "Y_ERROR(0.7) a",
          "Z_ERROR(0.2) a c",
          "DEPOLARIZE1(0.2) a b c",
          "DEPOLARIZE1(0.9) b",
          "DEPOLARIZE2(0.3) a b",
          "PAULI_CHANNEL_1(0.1,0.2,0.05) a b",
          "PAULI_CHANNEL_1(0.2,0.2,0) a",
          "PAULI_CHANNEL_2(0.1,0,0.02,0,0.1,0,0,0.05,0,0,0.1,0,0,0,0.2) a b",
          "HERALDED_ERASE(0.2) a\nDETECTOR rec[-1]",
          "HERALDED_PAULI_CHANNEL_1(0.1,0.2,0.05,0.1) b\nDETECTOR rec[-1]",
          "E(0.3) Xa Zb\nX_ERROR(0.1) b\nELSE_CORRELATED_ERROR(0.5) Ya Xc",
          "E(0.2) Ya Zc",
          "R 3\nX_ERROR(0.3) 3\nM(0.1) 3\nDETECTOR rec[-1]\nCX rec[-1] a",
          "RX 3\nZ_ERROR(0.2) 3\nMX(0.1) !3\nDETECTOR rec[-1]\nCY rec[-1] b\nCX 3 4",
          "RY 3\nX_ERROR(0.3) 3\nMRY !3\nZ_ERROR(0.2) 3\nMRY(0.1) 3\nDETECTOR rec[-1] rec[-2]",
          "R 3\nX_ERROR(0.2) 3\nMR 3\nCX 3 4\nMR(0.2) 3\nDETECTOR rec[-1] rec[-2]",
          "RX 3\nR 4\nCX 3 4\nDEPOLARIZE2(0.2) 3 4\nMPP(0.1) X3*X4 !Z3*Z4\nDETECTOR rec[-1]\n"
              + "MPP Y3*Y4\nDETECTOR rec[-1] rec[-2] rec[-3]",
          "RX 3\nSPP X3*Za\nDEPOLARIZE1(0.2) 3\nSPP_DAG X3*Za\nMX 3\nDETECTOR rec[-1]",
          "MPAD(0.2) 1 0\nDETECTOR rec[-1]\nOBSERVABLE_INCLUDE(1) rec[-2]");

  private static final List<String> GATES =
      List.of("H a", "H_XY b", "CX a c", "XCY b c", "CZ a b", "SWAP b c", "Y a", "YCX c a");

  @Test
  void agreesWithStepsOnRandomCircuitsOfAllInstructions() {
    Random random = new Random(5);
    for (int run = 0; run < 25; run++) {
      Circuit circuit = StimText.circuit(mirrored(random));
      Readout readout = Readout.DETECTORS_THEN_OBSERVABLES;
      FrameSampler table = FrameSampler.of(circuit, readout);
      assertThat(table.hasTable()).isTrue();
      long[] quick = FrameSamplerTest.histogram(table, 8_192, STREAMS);
      long[] slow =
          FrameSamplerTest.histogram(
              FrameSampler.stepwise(circuit, readout, Lanes.best()), 8_192, STREAMS);
      // false alarm 1e-7 for each of the 25
      assertThat(FrameSamplerTest.surprise(quick, slow)).as(circuit.toString()).isGreaterThan(1e-7);
    }
  }

  /// Gates and steps, the gates undone at the end; everything is measured.
  private static String mirrored(Random random) {
    StringBuilder there = new StringBuilder();
    StringBuilder back = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      String gates = "";
      for (int g = 0; g < 3; g++) {
        gates = FrameSamplerTest.named(GATES.get(random.nextInt(GATES.size())), random);
        there.append(gates).append('\n');
        back.insert(0, gates + "\n");
      }
      String step = STEPS.get(random.nextInt(STEPS.size()));
      there.append(FrameSamplerTest.named(step, random)).append('\n');
    }
    return there.append(back)
        + "M 0 1 2\nDETECTOR rec[-1]\nDETECTOR rec[-2]\nOBSERVABLE_INCLUDE(0) rec[-3]\n"
        + "DETECTOR rec[-3] rec[-3]";
  }

  /// `stim detect --shots 1000000 --append_observables --seed 5` of this circuit, Stim at 79ae4f1.
  @Test
  void turnsEachDetectorOverAsOftenAsStim() {
    int[] stim = {
      6280, 12515, 13857, 8446, 12295, 15726, 17858, 9351, 9524, 17974, 15522, 12213, 12218, 15621,
      18059, 9515, 9492, 18065, 15399, 12239, 7074, 11153, 9736, 5132, 22980
    };
    Circuit circuit = StimText.circuit(SurfaceText.D3_R3);
    FrameSampler sampler = FrameSampler.of(circuit, Readout.DETECTORS_THEN_OBSERVABLES);
    assertThat(sampler.bits()).isEqualTo(stim.length);
    long[] ones = new long[stim.length];
    int shots = 500_000;
    sampler.sample(
        shots,
        STREAMS,
        batch -> {
          for (int shot = 0; shot < batch.count(); shot++) {
            for (int bit = 0; bit < ones.length; bit++) {
              ones[bit] += batch.get(shot, bit) ? 1 : 0;
            }
          }
        });
    for (int bit = 0; bit < ones.length; bit++) {
      double expected = stim[bit] / 1e6 * shots;
      // 5 sigma of both samples together: false alarm 6e-7 each
      double sigma = Math.sqrt(expected * 1.5);
      assertThat(Math.abs(ones[bit] - expected)).as("bit " + bit).isLessThan(5 * sigma);
    }
  }

  @Test
  void holdsSymptomsOfManyAndDistantBitsAndManyRates() {
    StringBuilder text = new StringBuilder();
    for (int q = 0; q < 40; q++) {
      text.append("X_ERROR(0.").append(10 + q).append(") ").append(q).append('\n');
    }
    text.append("E(0.25)");
    for (int q = 0; q < 9; q++) {
      text.append(" X").append(4 * q);
    }
    text.append("\nM");
    for (int q = 0; q < 40; q++) {
      text.append(' ').append(q);
    }
    text.append("\nDETECTOR rec[-40]\n").append("DETECTOR\n".repeat(9_000));
    for (int q = 39; q > 0; q--) {
      text.append("DETECTOR rec[-").append(q).append("] rec[-40]\n");
    }
    Circuit circuit = StimText.circuit(text.toString());
    long[] quick = new long[40];
    long[] slow = new long[40];
    count(FrameSampler.of(circuit, Readout.DETECTORS), quick);
    count(FrameSampler.stepwise(circuit, Readout.DETECTORS, Lanes.best()), slow);
    for (int q = 0; q < 40; q++) {
      // 6 sigma of two binomials of 2,000: false alarm 2e-9 each
      assertThat(Math.abs(quick[q] - slow[q])).isLessThan(190);
    }
  }

  private static void count(FrameSampler sampler, long[] ones) {
    sampler.sample(
        2_000,
        STREAMS,
        batch -> {
          for (int shot = 0; shot < batch.count(); shot++) {
            for (int q = 0; q < ones.length; q++) {
              ones[q] += batch.get(shot, q == 0 ? 0 : 9_000 + q) ? 1 : 0;
            }
          }
        });
  }
}
