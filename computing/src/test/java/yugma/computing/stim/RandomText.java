// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.List;
import java.util.random.RandomGenerator;
import yugma.physics.circuit.Noise;
import yugma.physics.gate.Gate;

/// Circuit files drawn at random that are right by construction.
final class RandomText {
  private final RandomGenerator random;
  private final StringBuilder text = new StringBuilder();
  private int made;

  private RandomText(RandomGenerator random) {
    this.random = random;
  }

  static String draw(RandomGenerator random) {
    RandomText drawn = new RandomText(random);
    drawn.lines(1 + random.nextInt(30), 0);
    return drawn.text.toString();
  }

  private void lines(int count, int depth) {
    for (int i = 0; i < count; i++) {
      text.append(" ".repeat(random.nextInt(3)));
      line(depth);
      text.append(random.nextInt(8) == 0 ? " # said" : "");
      text.append(random.nextInt(8) == 0 ? "\r\n" : "\n");
    }
  }

  private void line(int depth) {
    switch (random.nextInt(depth < 3 ? 13 : 12)) {
      case 0, 1, 2 -> gate();
      case 3, 4 -> noise();
      case 5 -> measure();
      case 6 -> text.append(pick("MXX", "MYY", "MZZ") + flip() + pairs(true, true));
      case 7 -> text.append(pick("SPP", "SPP_DAG") + product());
      case 8 -> text.append(pick("R", "RX", "RY", "RZ") + singles(false, false));
      case 9 -> text.append("DETECTOR" + pick("", "(1, 2.5)", "(-1e-9)") + records());
      case 10 -> text.append("OBSERVABLE_INCLUDE(" + random.nextInt(3) + ")" + records());
      case 11 -> other();
      default -> repeat(depth);
    }
  }

  private void gate() {
    List<Gate> gates = Gate.all().stream().filter(gate -> !gate.stimNames().isEmpty()).toList();
    Gate gate = gates.get(random.nextInt(gates.size()));
    text.append(pick(gate.stimNames().toArray(String[]::new)));
    text.append(pick("", "[tag]"));
    text.append(gate.qubits() == 1 ? singles(false, false) : pairs(false, false));
    if (gate.stimNames().getFirst().matches("C[XYZ]") && made > 0) {
      text.append(" rec[-" + (1 + random.nextInt(made)) + "] 3");
    }
  }

  private void noise() {
    Noise noise = List.of(Noise.values()).get(random.nextInt(Noise.values().length));
    String p = ", " + random.nextDouble() / noise.arguments();
    text.append(noise + "(" + p.repeat(noise.arguments()).substring(2) + ")");
    text.append(noise.qubits() == 1 ? singles(false, noise.isHeralded()) : pairs(false, false));
  }

  private void measure() {
    if (random.nextBoolean()) {
      text.append(
          pick("M", "MZ", "MX", "MY", "MR", "MRX", "MRY", "MRZ") + flip() + singles(true, true));
    } else {
      text.append("MPP" + flip() + product());
      made++;
    }
  }

  private void other() {
    switch (random.nextInt(4)) {
      case 0 -> text.append(pick("TICK", "SHIFT_COORDS(0, 1)", "QUBIT_COORDS(1, 2) 0 1"));
      case 1 -> {
        text.append("MPAD" + flip() + " 0 1 1");
        made += 3;
      }
      case 2 -> text.append("E(0.25) X1 Y2");
      default -> text.append("ELSE_CORRELATED_ERROR(0.125) Z2");
    }
  }

  private void repeat(int depth) {
    text.append("REPEAT " + (1 + random.nextInt(5)) + " {\n");
    lines(1 + random.nextInt(4), depth + 1);
    text.append("}");
  }

  private String product() {
    return pick(" ", " !") + pick("X0", "X0*Y1", "Z3*Z3", "X1*Y2*Z3*X4");
  }

  private String singles(boolean inverted, boolean measured) {
    StringBuilder targets = new StringBuilder();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      targets.append(inverted ? pick(" ", " !") : " ").append(random.nextInt(9));
    }
    made += measured ? count : 0;
    return targets.toString();
  }

  private String pairs(boolean inverted, boolean measured) {
    StringBuilder targets = new StringBuilder();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      targets.append(inverted ? pick(" ", " !") : " ").append(random.nextInt(4));
      targets.append(inverted ? pick(" ", " !") : " ").append(4 + random.nextInt(4));
    }
    made += measured ? count : 0;
    return targets.toString();
  }

  private String records() {
    return made == 0 ? "" : " rec[-" + (1 + random.nextInt(made)) + "] rec[-1]";
  }

  private String flip() {
    return pick("", "(0.001)", "( 1e-05 )", "()");
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }
}
