// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.List;
import java.util.stream.IntStream;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.gate.Pauli;
import yugma.physics.tableau.Tableau;

/// Random H, S and CX in equal thirds on random qubits of a stabilizer state, and measurements of
/// the state that results.
///
/// Each case is the median of seven runs after three that warm up; together about a quarter of a
/// minute. At most 200 qubits are measured.
public final class TableauLoad implements Load {
  private static final int WARM_UPS = 3;
  private static final int RUNS = 7;

  /// Gates are drawn before, and used over and over.
  private static final int DRAWN = 1 << 16;

  private final int gates;
  private final int most;

  public TableauLoad() {
    this(2_000_000, 10_000);
  }

  /// @param most qubits; larger cases are left out
  TableauLoad(int gates, int most) {
    this.gates = gates;
    this.most = most;
  }

  @Override
  public String name() {
    return "tableau";
  }

  @Override
  public List<Case> measure() {
    return IntStream.of(100, 1_000, 10_000)
        .filter(qubits -> qubits <= most)
        .mapToObj(qubits -> measured(qubits, qubits > 5_000 ? gates / 10 : gates))
        .toList();
  }

  private static Case measured(int qubits, int gates) {
    String name = "n" + qubits;
    int measurements = Math.min(qubits, 200);
    RandomStream random = RandomStreams.seeded(1).stream(name);
    int[] drawn = drawn(qubits, random);
    Tableau tableau = Tableau.zeros(qubits);
    double seconds =
        CpuClock.median(WARM_UPS, RUNS, () -> CpuClock.seconds(() -> run(tableau, drawn, gates)));
    double looking =
        CpuClock.median(
            WARM_UPS,
            RUNS,
            () -> {
              Tableau copy = tableau.copy();
              return CpuClock.seconds(() -> look(copy, measurements, random));
            });
    return new Case(
        name,
        List.of(
            new Figure("value", gates / seconds, "gates/cpu_s"),
            new Figure("measurements_per_cpu_s", measurements / looking),
            new Figure("cpu_s", seconds)));
  }

  /// A kind and two different qubits each.
  private static int[] drawn(int qubits, RandomStream random) {
    int[] drawn = new int[3 * DRAWN];
    for (int i = 0; i < drawn.length; i += 3) {
      drawn[i] = random.nextInt(3);
      drawn[i + 1] = random.nextInt(qubits);
      drawn[i + 2] = (drawn[i + 1] + 1 + random.nextInt(qubits - 1)) % qubits;
    }
    return drawn;
  }

  private static void run(Tableau tableau, int[] drawn, int gates) {
    for (int gate = 0; gate < gates; gate++) {
      int at = 3 * (gate & DRAWN - 1);
      switch (drawn[at]) {
        case 0 -> tableau.h(drawn[at + 1]);
        case 1 -> tableau.s(drawn[at + 1]);
        default -> tableau.cx(drawn[at + 1], drawn[at + 2]);
      }
    }
  }

  private static void look(Tableau tableau, int measurements, RandomStream random) {
    for (int qubit = 0; qubit < measurements; qubit++) {
      tableau.measure(Pauli.Z, qubit, random);
    }
  }
}
