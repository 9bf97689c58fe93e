// SPDX-License-Identifier: Apache-2.0
package yugma.computing.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import yugma.computing.draw.Piece.Mark;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Damp;
import yugma.physics.circuit.Instruction.Detector;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Instruction.Feedback;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.MeasureProducts;
import yugma.physics.circuit.Instruction.Observable;
import yugma.physics.circuit.Instruction.Pad;
import yugma.physics.circuit.Instruction.Place;
import yugma.physics.circuit.Instruction.Repeat;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.Shift;
import yugma.physics.circuit.Instruction.Tick;
import yugma.physics.circuit.Instruction.TurnProducts;
import yugma.physics.circuit.Instruction.Wait;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;

/// What an instruction looks like, group of targets by group.
final class Pieces {
  private static final Map<String, List<Mark>> SYMBOLS =
      Map.of(
          "cx", List.of(new Mark.Control(), new Mark.Flip()),
          "cz", List.of(new Mark.Control(), new Mark.Control()),
          "cy", List.of(new Mark.Control(), new Mark.Box("Y")),
          "ch", List.of(new Mark.Control(), new Mark.Box("H")),
          "swap", List.of(new Mark.Cross(), new Mark.Cross()),
          "ccx", List.of(new Mark.Control(), new Mark.Control(), new Mark.Flip()),
          "ccz", List.of(new Mark.Control(), new Mark.Control(), new Mark.Control()),
          "cswap", List.of(new Mark.Control(), new Mark.Cross(), new Mark.Cross()));

  private Pieces() {}

  static List<Piece> of(Instruction instruction) {
    return switch (instruction) {
      case Apply apply -> gates(apply);
      case Measure measure -> each(measure.targets(), measureLabel(measure));
      case MeasureProducts measure -> products(measure.products(), "M");
      case TurnProducts turn -> products(turn.products(), turn.isInverse() ? "√†" : "√");
      case Reset reset -> each(reset.targets(), "|" + zero(reset) + "⟩");
      case Disturb disturb -> noise(disturb);
      case Correlated correlated ->
          products(List.of(correlated.product()), "E" + number(correlated.probability()));
      case Feedback feedback ->
          each(Qubits.of(feedback.target()), feedback.pauli() + "?" + -feedback.back());
      case Damp damp -> words(damp.targets(), "t1~" + number(damp.probability()));
      case Wait wait -> each(wait.targets(), time(wait.time().picos()));
      case Pad _, Detector _, Observable _, Place _, Shift _, Tick _, Repeat _ -> List.of();
    };
  }

  private static String measureLabel(Measure measure) {
    String basis = measure.basis().name().equals("Z") ? "" : measure.basis().name();
    return "M" + (measure.resets() ? "R" : "") + basis;
  }

  private static String zero(Reset reset) {
    return switch (reset.basis()) {
      case X -> "+";
      case Y -> "i";
      case I, Z -> "0";
    };
  }

  private static List<Piece> each(Qubits targets, String label) {
    List<Piece> pieces = new ArrayList<>();
    for (int at = 0; at < targets.size(); at++) {
      pieces.add(Piece.of(Map.of(targets.get(at), new Mark.Box(label))));
    }
    return pieces;
  }

  private static List<Piece> words(Qubits targets, String label) {
    return Arrays.stream(targets.toArray())
        .mapToObj(target -> Piece.of(Map.of(target, new Mark.Words(label))))
        .toList();
  }

  private static List<Piece> noise(Disturb disturb) {
    int width = disturb.noise().qubits();
    String label = shortName(disturb) + number(disturb.arguments().getFirst());
    List<Piece> pieces = new ArrayList<>();
    for (int at = 0; at + width <= disturb.targets().size(); at += width) {
      Map<Integer, Mark> marks = new TreeMap<>();
      for (int j = 0; j < width; j++) {
        marks.put(disturb.targets().get(at + j), new Mark.Words(label));
      }
      pieces.add(Piece.of(marks));
    }
    return pieces;
  }

  private static String shortName(Disturb disturb) {
    return switch (disturb.noise()) {
      case X_ERROR -> "x~";
      case Y_ERROR -> "y~";
      case Z_ERROR -> "z~";
      case DEPOLARIZE1, DEPOLARIZE2 -> "d~";
      case PAULI_CHANNEL_1, PAULI_CHANNEL_2 -> "p~";
      case HERALDED_ERASE, HERALDED_PAULI_CHANNEL_1 -> "h~";
    };
  }

  private static List<Piece> products(List<PauliProduct> products, String label) {
    List<Piece> pieces = new ArrayList<>();
    for (PauliProduct product : products) {
      Map<Integer, Mark> marks = new TreeMap<>();
      for (PauliProduct.Factor factor : product.factors()) {
        marks.put(factor.qubit(), new Mark.Box(label + factor.pauli()));
      }
      if (!marks.isEmpty()) {
        pieces.add(Piece.of(marks));
      }
    }
    return pieces;
  }

  private static List<Piece> gates(Apply apply) {
    int width = apply.gate().qubits();
    if (width == 0) {
      return apply.controls().size() == 0 ? List.of() : List.of(Piece.of(controls(apply)));
    }
    List<Piece> pieces = new ArrayList<>();
    for (int at = 0; at < apply.targets().size(); at += width) {
      Map<Integer, Mark> marks = controls(apply);
      List<Mark> own = marks(apply);
      for (int j = 0; j < width; j++) {
        marks.put(apply.targets().get(at + j), own.get(j));
      }
      pieces.add(Piece.of(marks));
    }
    return pieces;
  }

  private static Map<Integer, Mark> controls(Apply apply) {
    Map<Integer, Mark> marks = new TreeMap<>();
    for (int j = 0; j < apply.controls().size(); j++) {
      boolean isOne = (apply.states() >>> j & 1) != 0;
      marks.put(apply.controls().get(j), isOne ? new Mark.Control() : new Mark.OpenControl());
    }
    return marks;
  }

  private static List<Mark> marks(Apply apply) {
    Gate gate = apply.gate();
    if (gate.name().equals("x") && apply.controls().size() > 0) {
      return List.of(new Mark.Flip());
    }
    List<Mark> symbols = SYMBOLS.get(gate.name());
    return symbols != null ? symbols : boxes(gate, label(apply));
  }

  /// A gate that the table calls a controlled one begins with a dot.
  private static List<Mark> boxes(Gate gate, String label) {
    boolean isControlled = gate.matrixText().startsWith("ctrl ");
    return IntStream.range(0, gate.qubits())
        .mapToObj(
            j -> {
              Mark mark = isControlled && j == 0 ? new Mark.Control() : new Mark.Box(label);
              return mark;
            })
        .toList();
  }

  private static String label(Apply apply) {
    String name = apply.gate().name();
    boolean isControlled = apply.gate().matrixText().startsWith("ctrl ");
    String shown =
        switch (name) {
          case "sdg" -> "S†";
          case "tdg" -> "T†";
          case "sx" -> "√X";
          case "sxdg" -> "√X†";
          case "sy" -> "√Y";
          case "sydg" -> "√Y†";
          case "sw" -> "√W";
          default -> (isControlled ? name.substring(1) : name).toUpperCase(Locale.ROOT);
        };
    if (apply.angles().isEmpty()) {
      return shown;
    }
    return shown
        + "("
        + String.join(",", apply.angles().stream().map(Pieces::angle).toList())
        + ")";
  }

  /// A small fraction of pi as such, else a number.
  static String angle(double value) {
    for (int below = 1; below <= 64; below++) {
      double above = value / Math.PI * below;
      long whole = Math.round(above);
      if (Math.abs(above - whole) < 1e-9 && Math.abs(whole) <= 64) {
        return fraction(whole, below);
      }
    }
    return number(value);
  }

  private static String fraction(long above, int below) {
    if (above == 0) {
      return "0";
    }
    String sign = above < 0 ? "-" : "";
    String pi = Math.abs(above) == 1 ? "π" : Math.abs(above) + "π";
    return sign + pi + (below == 1 ? "" : "/" + below);
  }

  /// In the largest unit that leaves something before the point.
  static String time(long picos) {
    String[] units = {"ps", "ns", "µs", "ms", "s"};
    int unit = 0;
    double left = picos;
    while (left >= 1000 && unit < units.length - 1) {
      left /= 1000;
      unit++;
    }
    return number(left) + " " + units[unit];
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4g", value);
    return text.contains("e") || !text.contains(".")
        ? text
        : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
