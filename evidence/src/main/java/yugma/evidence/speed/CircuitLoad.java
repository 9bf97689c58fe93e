// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.amplitudes.AmplitudeProgram;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;

/// A whole circuit on a state vector of 24 qubits in double precision, compiled each time, on one
/// thread; and the wall clock of as many threads as there are processors.
///
/// `qft` is H and controlled phases without exchanges, 300 gates. `random` is 20 layers of the
/// quarter turns about X, Y or X + Y, drawn at random, and fSim(π/2, π/6) on neighbours, even and
/// odd pairs in turn, 710 gates. Each case is the median of five runs after two that warm up.
public final class CircuitLoad implements Load {
  private static final int WARM_UPS = 2;
  private static final int RUNS = 5;
  private static final int QUBITS = 24;
  private static final int LAYERS = 20;
  private static final List<Gate> QUARTER_TURNS =
      List.of(Gate.named("sx"), Gate.named("sy"), Gate.named("sw"));

  private final String name;
  private final int qubits;
  private final List<Apply> gates;

  private CircuitLoad(String name, int qubits, IntFunction<List<Apply>> circuit) {
    this.name = name;
    this.qubits = qubits;
    this.gates = circuit.apply(qubits);
  }

  /// The quantum Fourier transform.
  public static CircuitLoad fourier() {
    return fourier(QUBITS);
  }

  static CircuitLoad fourier(int qubits) {
    return new CircuitLoad("qft", qubits, CircuitLoad::fourierGates);
  }

  /// A random circuit.
  public static CircuitLoad random() {
    return random(QUBITS);
  }

  static CircuitLoad random(int qubits) {
    return new CircuitLoad("random", qubits, CircuitLoad::randomGates);
  }

  /// H and controlled phases, from the highest qubit down.
  public static List<Apply> fourierGates(int qubits) {
    List<Apply> gates = new ArrayList<>();
    for (int high = qubits - 1; high >= 0; high--) {
      gates.add(Apply.of(Gate.H, high));
      for (int low = high - 1; low >= 0; low--) {
        List<Double> angle = List.of(Math.PI / (1L << high - low));
        gates.add(new Apply(Gate.named("cp"), angle, Qubits.NONE, 0, Qubits.of(high, low)));
      }
    }
    return gates;
  }

  /// The same random gates for a number of qubits each time.
  public static List<Apply> randomGates(int qubits) {
    RandomStream random = RandomStreams.seeded(1).stream("random circuit");
    List<Double> angles = List.of(Math.PI / 2, Math.PI / 6);
    List<Apply> gates = new ArrayList<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        gates.add(Apply.of(QUARTER_TURNS.get(random.nextInt(3)), qubit));
      }
      for (int qubit = layer % 2; qubit + 1 < qubits; qubit += 2) {
        Qubits pair = Qubits.of(qubit, qubit + 1);
        gates.add(new Apply(Gate.named("fsim"), angles, Qubits.NONE, 0, pair));
      }
    }
    return gates;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Case> measure() {
    try (Amplitudes state = Amplitudes.zero(qubits)) {
      double cpu =
          CpuClock.median(
              WARM_UPS,
              RUNS,
              () -> CpuClock.seconds(() -> AmplitudeProgram.of(qubits, gates).runAlone(state)));
      double wall =
          CpuClock.median(
              WARM_UPS,
              RUNS,
              () -> {
                long start = System.nanoTime();
                AmplitudeProgram.of(qubits, gates).run(state);
                return (System.nanoTime() - start) / 1e9;
              });
      return List.of(
          new Case(name, List.of(new Figure("value", cpu, "s"), new Figure("cpu_s", cpu))),
          new Case(name + "_wall_all_threads", List.of(new Figure("value", wall, "s"))));
    }
  }
}
