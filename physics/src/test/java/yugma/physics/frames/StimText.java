// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Reads as much of circuit files as these tests need.
final class StimText {
  private static final Pattern HEAD = Pattern.compile("([A-Z_0-9]+)(?:\\(([^)]*)\\))?\\s*(.*)");

  private final Iterator<String> lines;

  private StimText(String text) {
    this.lines = text.lines().map(line -> line.replaceAll("#.*", "").strip()).iterator();
  }

  static Circuit circuit(String text) {
    return new StimText(text).block();
  }

  private Circuit block() {
    List<Instruction> all = new ArrayList<>();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.equals("}")) {
        break;
      }
      if (line.startsWith("REPEAT")) {
        all.add(
            new Instruction.Repeat(Long.parseLong(line.replaceAll("\\D+", " ").strip()), block()));
      } else if (!line.isEmpty()) {
        read(line, all);
      }
    }
    return new Circuit(all);
  }

  private static void read(String line, List<Instruction> all) {
    Matcher head = HEAD.matcher(line);
    if (!head.matches()) {
      throw new IllegalArgumentException(line);
    }
    String name = head.group(1);
    List<Double> arguments =
        head.group(2) == null
            ? List.of()
            : Arrays.stream(head.group(2).split(",")).map(Double::valueOf).toList();
    String[] words = head.group(3).isEmpty() ? new String[0] : head.group(3).split("\\s+");
    double first = arguments.isEmpty() ? 0 : arguments.getFirst();
    switch (name) {
      case "TICK", "QUBIT_COORDS", "SHIFT_COORDS" -> all.add(new Instruction.Tick());
      case "DETECTOR" -> all.add(new Instruction.Detector(arguments, back(words)));
      case "OBSERVABLE_INCLUDE" -> all.add(new Instruction.Observable((int) first, back(words)));
      case "M", "MX", "MY", "MR", "MRX", "MRY" ->
          all.add(
              new Instruction.Measure(
                  basis(name),
                  qubits(words),
                  Arrays.stream(words).map(word -> word.startsWith("!")).toList(),
                  first,
                  name.startsWith("MR")));
      case "R", "RX", "RY" -> all.add(new Instruction.Reset(basis(name), qubits(words)));
      case "MPP" -> all.add(new Instruction.MeasureProducts(products(words), first));
      case "MXX", "MZZ" -> all.add(new Instruction.MeasureProducts(pairs(name, words), first));
      case "SPP", "SPP_DAG" ->
          all.add(new Instruction.TurnProducts(products(words), name.equals("SPP_DAG")));
      case "MPAD" ->
          all.add(new Instruction.Pad(Arrays.stream(words).map("1"::equals).toList(), first));
      case "E", "ELSE_CORRELATED_ERROR" ->
          all.add(
              new Instruction.Correlated(
                  products(new String[] {String.join("*", words)}).getFirst(),
                  first,
                  name.startsWith("ELSE")));
      default -> gateOrNoise(name, arguments, words, all);
    }
  }

  private static void gateOrNoise(
      String name, List<Double> arguments, String[] words, List<Instruction> all) {
    if (Gate.findStim(name).isEmpty()) {
      all.add(new Instruction.Disturb(Noise.valueOf(name), arguments, qubits(words)));
    } else if (words[0].startsWith("rec")) {
      Pauli pauli = Pauli.of(name.charAt(1));
      for (int i = 0; i < words.length; i += 2) {
        int back = back(new String[] {words[i]}).get(0);
        all.add(new Instruction.Feedback(pauli, back, Integer.parseInt(words[i + 1])));
      }
    } else {
      Gate gate = Gate.findStim(name).orElseThrow();
      all.add(new Instruction.Apply(gate, Collections.emptyList(), Qubits.NONE, 0, qubits(words)));
    }
  }

  private static Pauli basis(String name) {
    char last = name.charAt(name.length() - 1);
    return last == 'X' || last == 'Y' ? Pauli.of(last) : Pauli.Z;
  }

  private static Qubits qubits(String[] words) {
    return Qubits.of(
        Arrays.stream(words).map(word -> Integer.valueOf(word.replace("!", ""))).toList());
  }

  private static Qubits back(String[] words) {
    return Qubits.of(
        Arrays.stream(words)
            .map(word -> -Integer.parseInt(word.substring(4, word.length() - 1)))
            .toList());
  }

  private static List<PauliProduct> pairs(String name, String[] words) {
    String[] joined = new String[words.length / 2];
    char pauli = name.charAt(1);
    for (int i = 0; i < joined.length; i++) {
      joined[i] = pauli + words[2 * i] + "*" + pauli + words[2 * i + 1];
    }
    return products(joined);
  }

  private static List<PauliProduct> products(String[] words) {
    List<PauliProduct> products = new ArrayList<>();
    for (String word : words) {
      List<PauliProduct.Factor> factors = new ArrayList<>();
      for (String factor : word.replace("!", "").split("\\*", -1)) {
        factors.add(
            new PauliProduct.Factor(
                Pauli.of(factor.charAt(0)), Integer.parseInt(factor.substring(1))));
      }
      products.add(new PauliProduct(factors, word.startsWith("!")));
    }
    return products;
  }
}
