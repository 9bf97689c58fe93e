// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.lanes.Lanes;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.tableau.TableauRun;

class FrameSamplerTest {
  private static final RandomStreams STREAMS = RandomStreams.seeded(11);

  /// One line of everything a circuit can hold; qubits are drawn for a, b, c.
  private static final List<String> STEPS =
      List.of(
          "X_ERROR(0.2) a b",
          "Y_ERROR(0.1) a",
          "Z_ERROR(0.7) a c",
          "DEPOLARIZE1(0.3) a b c",
          "DEPOLARIZE1(0.9) b",
          "DEPOLARIZE2(0.4) a b",
          "PAULI_CHANNEL_1(0.1,0.2,0.05) a b",
          "PAULI_CHANNEL_1(0.4,0.4,0) a",
          "PAULI_CHANNEL_2(0.1,0,0.02,0,0.1,0,0,0.05,0,0,0.1,0,0,0,0.2) a b",
          "HERALDED_ERASE(0.4) a",
          "HERALDED_PAULI_CHANNEL_1(0.1,0.2,0.05,0.1) b",
          "E(0.3) Xa Zb\nELSE_CORRELATED_ERROR(0.5) Ya Xc\nELSE_CORRELATED_ERROR(0.9) Zc",
          "M(0.1) !a",
          "MX b",
          "MY(0.2) !b",
          "MR a",
          "MRX(0.1) c",
          "MRY !c",
          "R b",
          "RX a",
          "RY a",
          "MPP(0.1) !Xa*Yb*Zc",
          "MPP Za*Zb Xa*Xb",
          "MPAD(0.2) 1",
          "SPP Xa*Yb",
          "SPP_DAG !Zc*Xa",
          "MZ0 a\nCX rec[-1] b",
          "MZ0 a\nCZ rec[-1] c",
          "MZ0 b\nCY rec[-1] a");

  @Test
  void agreesWithRunsOfTableausOnRandomNoisyCircuitsOfAllInstructions() {
    Random random = new Random(3);
    RandomStream stream = STREAMS.stream("tableaus");
    for (int run = 0; run < 20; run++) {
      Circuit circuit = StimText.circuit(randomText(random));
      int bits = (int) circuit.measurements();
      long[] frames = histogram(circuit, 8_192);
      long[] tableaus = new long[1 << bits];
      for (int i = 0; i < 1_200; i++) {
        tableaus[(int) word(TableauRun.of(circuit, stream).record())]++;
      }
      // false alarm 1e-7 for each of the 20
      assertThat(surprise(frames, tableaus)).as(circuit.toString()).isGreaterThan(1e-7);
    }
  }

  /// Of 10,240 shots; five standard deviations.
  @Test
  void takesAChoiceWithoutAChainBeforeItForItsHead() {
    Circuit circuit = StimText.circuit("R 0\nELSE_CORRELATED_ERROR(0.9) X0\nM 0\nDETECTOR rec[-1]");
    assertThat((double) histogram(circuit, 10_240)[1]).isBetween(9_216.0 - 152, 9_216.0 + 152);
    long told = ones(FrameSampler.of(circuit, Readout.DETECTORS), 10_240);
    assertThat((double) told).isBetween(9_216.0 - 152, 9_216.0 + 152);
  }

  /// Binomial of 2^20 and 1/10; five standard deviations.
  @Test
  void flipsRecordsOfTheLongestInstructionsAlike() {
    int half = 1 << 20;
    int[] targets = new int[2 * half];
    Circuit circuit =
        new Circuit(
            List.of(new Instruction.Measure(Pauli.Z, Qubits.of(targets), List.of(), 0.1, false)));
    byte[] shot = bytes(FrameSampler.of(circuit, Readout.MEASUREMENTS), 1, STREAMS);
    for (int part = 0; part < 2; part++) {
      int flipped = 0;
      for (int at = 0; at < half / 8; at++) {
        flipped += Integer.bitCount(shot[part * half / 8 + at] & 0xFF);
      }
      assertThat((double) flipped).isBetween(0.1 * half - 1_536, 0.1 * half + 1_536);
    }
  }

  private static long word(Bits record) {
    return record.length() == 0 ? 0 : record.word(0);
  }

  private static String randomText(Random random) {
    List<Gate> gates = Gate.all().stream().filter(gate -> gate.action().isPresent()).toList();
    StringBuilder text = new StringBuilder();
    Circuit circuit = new Circuit(List.of());
    while (circuit.measurements() < 4) {
      for (int i = 0; i < 4; i++) {
        Gate gate = gates.get(random.nextInt(gates.size()));
        text.append(gate.stimNames().getFirst()).append(gate.qubits() == 1 ? " a\n" : " a b\n");
        text = new StringBuilder(named(text.toString(), random));
      }
      String step = STEPS.get(random.nextInt(STEPS.size())).replace("MZ0", "M");
      text.append(named(step, random)).append('\n');
      circuit = StimText.circuit(text.toString());
    }
    return text.append("M 0 1 2\n").toString();
  }

  static String named(String step, Random random) {
    int[] qubits = random.ints(0, 3).distinct().limit(3).toArray();
    return step.replaceAll("(?<=[ XYZ!])a", "" + qubits[0])
        .replaceAll("(?<=[ XYZ!])b", "" + qubits[1])
        .replaceAll("(?<=[ XYZ!])c", "" + qubits[2]);
  }

  private static long[] histogram(Circuit circuit, long shots) {
    return histogram(FrameSampler.of(circuit, Readout.MEASUREMENTS), shots, STREAMS);
  }

  static long[] histogram(FrameSampler sampler, long shots, RandomStreams streams) {
    long[] counts = new long[1 << sampler.bits()];
    sampler.sample(
        shots,
        streams,
        batch -> {
          for (int shot = 0; shot < batch.count(); shot++) {
            int at = 0;
            for (int bit = 0; bit < batch.bits(); bit++) {
              at |= batch.get(shot, bit) ? 1 << bit : 0;
            }
            counts[at]++;
          }
        });
    return counts;
  }

  /// How probable a difference of two samples of one law at least as large is, by chi-square; rare
  /// outcomes are put together.
  static double surprise(long[] a, long[] b) {
    double all = IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).sum();
    double share = IntStream.range(0, a.length).mapToDouble(i -> a[i]).sum() / all;
    double square = 0;
    int cells = 0;
    double restA = 0;
    double rest = 0;
    for (int i = 0; i <= a.length; i++) {
      double sum = i < a.length ? a[i] + b[i] : rest;
      double mine = i < a.length ? a[i] : restA;
      if (i < a.length && sum < 40) {
        rest += sum;
        restA += mine;
      } else if (sum > 0) {
        double off = mine - share * sum;
        square += off * off / (share * (1 - share) * sum);
        cells++;
      }
    }
    return cells < 2 ? 1 : ChiSquaredDistribution.of(cells - 1).survivalProbability(square);
  }

  @Test
  void tellsOfPlusMeasuredTwiceTheSameAndHalfTheTimeOne() {
    long[] counts = histogram(StimText.circuit("H 0\nM 0\nM 0\nMX 0\nMX 0"), 10_240);
    for (int outcome = 0; outcome < 16; outcome++) {
      boolean agrees = (outcome & 1) == (outcome >> 1 & 1) && (outcome >> 2 & 1) == outcome >> 3;
      // 5.5 sigma about 2560: false alarm 4e-8 each
      assertThat(counts[outcome]).isBetween(agrees ? 2_320L : 0L, agrees ? 2_800L : 0L);
    }
  }

  @Test
  void forgetsAtAResetWhatWasMeasuredBefore() {
    for (String text : List.of("MX 0\nR 0\nMX 0", "M 0\nRX 0\nM 0\nMRY 0\nM 0")) {
      Circuit circuit = StimText.circuit(text);
      long[] counts = histogram(circuit, 8_192);
      int certain = text.startsWith("MX") ? 1 : 2;
      for (int outcome = 0; outcome < counts.length; outcome++) {
        boolean isPossible = certain == 1 || (outcome & 1) == 0;
        double expected = isPossible ? 8_192.0 * certain / counts.length : 0;
        // 5.5 sigma: false alarm 4e-8 each
        double most = 5.5 * Math.sqrt(expected);
        assertThat((double) counts[outcome]).isBetween(expected - most, expected + most);
      }
    }
  }

  @Test
  void teleportsByFeedbackWithoutFail() {
    String prepared = "H_XY 0\nC_XYZ 0\n";
    Circuit circuit =
        StimText.circuit(
            prepared
                + "H 1\nCX 1 2\nCX 0 1\nH 0\nM 0 1\nCX rec[-1] 2\nCZ rec[-2] 2\n"
                + prepared.replace('0', '2').lines().toList().reversed().stream()
                    .map(line -> line.replace("C_XYZ", "C_ZYX"))
                    .reduce("", (all, line) -> all + line + "\n")
                + "M 2\nDETECTOR rec[-1]");
    long[] counts = histogram(circuit, 10_240);
    for (int outcome = 0; outcome < 8; outcome++) {
      assertThat(counts[outcome]).isBetween(outcome < 4 ? 2_320L : 0L, outcome < 4 ? 2_800L : 0L);
    }
    assertThat(ones(FrameSampler.of(circuit, Readout.DETECTORS), 1_000)).isZero();
  }

  private static long ones(FrameSampler sampler, long shots) {
    long ones = 0;
    for (byte octet : bytes(sampler, shots, STREAMS)) {
      ones += Integer.bitCount(octet & 255);
    }
    return ones;
  }

  private static byte[] bytes(FrameSampler sampler, long shots, RandomStreams streams) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    sampler.sample(shots, streams, batch -> all.writeBytes(batch.toBytes()));
    return all.toByteArray();
  }

  @Test
  void doesOneThingOfAChainAtMost() {
    Circuit circuit =
        StimText.circuit(
            "E(0.5) X0\nELSE_CORRELATED_ERROR(0.5) X1\nELSE_CORRELATED_ERROR(1) X2\nM 0 1 2");
    long[] counts = histogram(circuit, 10_240);
    assertThat(counts[1] + counts[2] + counts[4]).isEqualTo(10_240);
    // 5.5 sigma: false alarm 4e-8 each
    assertThat(counts[1]).isBetween(4_842L, 5_398L);
    assertThat(counts[2]).isBetween(2_320L, 2_800L);
  }

  @Test
  void tellsNoDetectorWithoutNoiseAndWalksRepetitionsAsIfUnrolled() {
    Circuit noisy = StimText.circuit(SurfaceText.D3_R3);
    Circuit quiet = StimText.circuit(SurfaceText.D3_R3.replaceAll("(?m)^ *(X_ERR|DEPOL).*$", ""));
    assertThat(ones(FrameSampler.of(quiet, Readout.DETECTORS_THEN_OBSERVABLES), 2_000)).isZero();
    List<Instruction> flat = new ArrayList<>();
    noisy.forEach(flat::add);
    for (Readout readout : Readout.values()) {
      byte[] walked = bytes(FrameSampler.of(noisy, readout), 1_000, STREAMS);
      byte[] unrolled = bytes(FrameSampler.of(new Circuit(flat), readout), 1_000, STREAMS);
      assertThat(walked).isEqualTo(unrolled).hasSizeGreaterThanOrEqualTo(3_000);
    }
  }

  @Test
  void givesTheSameBytesOnAnyLanesAndInAnyOrderOfBatches() {
    Circuit circuit = StimText.circuit(SurfaceText.D3_R3);
    for (Readout readout : Readout.values()) {
      byte[] best = bytes(FrameSampler.stepwise(circuit, readout, Lanes.best()), 1_200, STREAMS);
      FrameSampler scalar = FrameSampler.stepwise(circuit, readout, Lanes.scalar());
      assertThat(bytes(scalar, 1_200, STREAMS)).isEqualTo(best);
      byte[] last = scalar.worker(STREAMS).batch(2, 1_200).toBytes();
      assertThat(last.length).isEqualTo(best.length / 1_200 * (1_200 - 1_024));
      assertThat(best).endsWith(last);
      assertThat(bytes(scalar, 1_200, RandomStreams.seeded(12))).isNotEqualTo(best);
    }
  }

  @Test
  void keepsRandomDetectorsRandomAndTellsObservablesLast() {
    Circuit circuit =
        StimText.circuit(
            "H 0\nM 0\nDETECTOR rec[-1]\nX_ERROR(1) 1\nM 1\nOBSERVABLE_INCLUDE(2) rec[-1]");
    FrameSampler sampler = FrameSampler.of(circuit, Readout.DETECTORS_THEN_OBSERVABLES);
    assertThat(sampler.bits()).isEqualTo(4);
    byte[] shots = bytes(sampler, 10_000, STREAMS);
    int random = 0;
    for (byte shot : shots) {
      assertThat(shot & 0b1110).isEqualTo(0b1000);
      random += shot & 1;
    }
    // 5.5 sigma: false alarm 4e-8
    assertThat(random).isBetween(4_725, 5_275);
  }

  @Test
  void walksMillionsOfRoundsInSmallMemory() {
    Circuit circuit =
        StimText.circuit(
            "REPEAT 1100000 {\nMR 0 1 2 3\n}\nX_ERROR(0.5) 0\nM 0\nDETECTOR rec[-1] rec[-5]");
    assertThat(FrameSampler.of(circuit, Readout.DETECTORS).hasTable()).isFalse();
    // 5.5 sigma of 64 shots: false alarm 4e-8
    assertThat(ones(FrameSampler.of(circuit, Readout.DETECTORS), 64)).isBetween(10L, 54L);
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThatThrownBy(
            () ->
                FrameSampler.of(
                    new Circuit(List.of(Instruction.Apply.of(Gate.T, 0))), Readout.DETECTORS))
        .hasMessageContaining("gate t is not a Clifford gate");
    assertThatThrownBy(
            () -> FrameSampler.of(StimText.circuit("M 0\nDETECTOR rec[-2]"), Readout.DETECTORS))
        .hasMessageContaining("looks 2 back");
    assertThatThrownBy(() -> FrameSampler.of(StimText.circuit("X_ERROR(1.5) 0"), Readout.DETECTORS))
        .hasMessageContaining("probability is 1.5");
  }
}
