// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import yugma.computing.problem.Place;
import yugma.computing.qasm.gate.Sequence;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.syntax.Statement;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.kernel.words.Nearest;
import yugma.physics.gate.Gate;

/// Gates by name, and their calls.
final class Gates {
  private static final Type FLOAT = new Type.Floating(64);
  private static final Set<String> BUILT_IN = Set.of("U", "CX", "gphase");

  private final Unit unit;

  Gates(Unit unit) {
    this.unit = unit;
  }

  /// The gate of a name, if there is one.
  Optional<Symbol.ForGate> find(String name) {
    Optional<Symbol> own = unit.names.find(name);
    if (own.isPresent()) {
      return own.filter(Symbol.ForGate.class::isInstance).map(Symbol.ForGate.class::cast);
    }
    if (!unit.hasLibrary && !BUILT_IN.contains(name)) {
      return Optional.empty();
    }
    Optional<Symbol.ForGate> row = Gate.find(name).map(Symbol.Row::new);
    return row.isPresent() ? row : Library.find(name);
  }

  /// A modifier made ready.
  ///
  /// @param count of controls
  private record Ready(String word, int count, Optional<Typed> exponent, Place place) {}

  Step call(Statement.GateCall call) {
    Optional<Symbol> named = unit.names.find(call.name());
    if (named.isPresent() && named.get() instanceof Symbol.Broken) {
      throw Trouble.of("", "");
    }
    Symbol.ForGate gate = find(call.name()).orElseThrow(() -> unknown(call.name(), call.place()));
    List<Ready> modifiers = call.modifiers().stream().map(this::ready).toList();
    requireCount(call, call.angles().size(), gate.angles(), "angles");
    int controls = modifiers.stream().mapToInt(Ready::count).sum();
    requireCount(call, call.operands().size(), gate.qubits() + controls, "qubits");
    List<Typed> operands = unit.operands.all(call.operands());
    List<Typed> values = new ArrayList<>(angles(call.angles()));
    modifiers.forEach(modifier -> modifier.exponent().ifPresent(values::add));
    return new GateStep(
            values.stream().map(Typed::term).toList(),
            operands,
            now -> sequence(gate, now, modifiers),
            values.stream().allMatch(value -> value.constant().isPresent()))
        .at(call.place());
  }

  private List<Typed> angles(List<Expression> expressions) {
    return onRealLine(
        unit.isVersion2,
        () -> expressions.stream().map(angle -> unit.expressions.as(angle, FLOAT)).toList());
  }

  private <T> T onRealLine(boolean is, Supplier<T> reading) {
    boolean outside = unit.isRealLine;
    unit.isRealLine = is;
    try {
      return reading.get();
    } finally {
      unit.isRealLine = outside;
    }
  }

  private static void requireCount(Statement.GateCall call, int actual, int wanted, String what) {
    if (actual != wanted) {
      String one = wanted == 1 ? what.substring(0, what.length() - 1) : what;
      throw Trouble.at(
          call.place(),
          "gate '" + call.name() + "' takes " + wanted + " " + one + ", not " + actual,
          actual < wanted ? "name what is missing" : "remove what is too much");
    }
  }

  Trouble unknown(String name, Place place) {
    if (unit.names.find(name).isPresent()) {
      return Trouble.at(place, "'" + name + "' is no gate", "use the name of a gate");
    }
    if (!unit.hasLibrary && (Gate.find(name).isPresent() || Library.find(name).isPresent())) {
      String file = unit.isVersion2 ? "qelib1.inc" : "stdgates.inc";
      return Trouble.at(
          place,
          "gate '" + name + "' is not known yet",
          "put before it: include \"" + file + "\";");
    }
    Set<String> known = new LinkedHashSet<>(unit.names.known(Symbol.ForGate.class));
    known.addAll(unit.names.known(Symbol.Subroutine.class));
    Gate.all().forEach(gate -> known.addAll(gate.names()));
    known.addAll(Library.names());
    return Trouble.at(
        place,
        "unknown gate '" + name + "'",
        Nearest.to(name, known)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("define it before: gate " + name + " q { … }"));
  }

  private Ready ready(Statement.Modifier modifier) {
    Place place = modifier.place();
    return switch (modifier.word()) {
      case "inv" -> {
        modifier
            .argument()
            .ifPresent(
                it -> {
                  throw Trouble.at(it.place(), "'inv' takes no argument", "remove it");
                });
        yield new Ready("inv", 0, Optional.empty(), place);
      }
      case "pow" -> {
        Expression exponent =
            modifier
                .argument()
                .orElseThrow(() -> Trouble.at(place, "'pow' has no exponent", "pow(2) @ …"));
        yield new Ready("pow", 0, Optional.of(exponent(exponent)), place);
      }
      default -> new Ready(modifier.word(), controls(modifier), Optional.empty(), place);
    };
  }

  /// An exponent of 1/2 means the half, as the standard's own library writes it.
  private Typed exponent(Expression expression) {
    Typed exponent = onRealLine(true, () -> unit.expressions.value(expression));
    if (!exponent.type().isReal()) {
      throw Trouble.at(
          exponent.place(), "an exponent is of type " + exponent.type(), "it must be a number");
    }
    return exponent.as(FLOAT, false);
  }

  private int controls(Statement.Modifier modifier) {
    if (modifier.argument().isEmpty()) {
      return 1;
    }
    Typed count = unit.expressions.of(modifier.argument().get());
    long controls = count.wholeConstant("the number of controls");
    if (controls < 1 || controls > 63) {
      throw Trouble.at(count.place(), controls + " controls", "it must lie in [1, 63]");
    }
    return (int) controls;
  }

  /// Inverses and powers from the inside out, then all controls; the order of those two is free.
  ///
  /// @param values of the angles, then of the exponents
  private static Sequence sequence(Symbol.ForGate gate, double[] values, List<Ready> modifiers) {
    Sequence sequence = gate.expand(Arrays.copyOf(values, gate.angles()));
    int next = values.length;
    int controls = 0;
    long states = 0;
    for (Ready modifier : modifiers.reversed()) {
      if (modifier.word().equals("inv")) {
        sequence = sequence.inverse();
      }
      if (modifier.exponent().isPresent()) {
        next--;
        sequence = sequence.power(values[next]);
      }
    }
    for (Ready modifier : modifiers) {
      for (int i = 0; i < modifier.count(); i++) {
        states |= modifier.word().equals("ctrl") ? 1L << controls : 0;
        controls++;
      }
    }
    return controls == 0 ? sequence : sequence.controlled(controls, states);
  }

  /// A gate of the program's own; its body may call gates and loop.
  void define(Statement.GateDefinition definition) {
    Place place = definition.place();
    Symbol made;
    int[] outside = unit.names.beginBody();
    Unit.Inside before = unit.inside;
    int loops = unit.loops;
    unit.inside = Unit.Inside.GATE;
    unit.loops = 0;
    try {
      for (String angle : definition.angles()) {
        unit.names.declare(angle, place, new Symbol.Variable(FLOAT, unit.names.newSlot(), false));
      }
      for (String qubit : definition.qubits()) {
        int slot = unit.names.newSlot();
        Typed wire = Typed.of(new Type.Qubits(0), place, run -> run.slots[slot]);
        unit.names.declare(qubit, place, new Symbol.Named(wire));
      }
      Step body = new Statements(unit).block(definition.body().statements());
      made =
          new Symbol.Defined(
              definition.angles().size(), definition.qubits().size(), unit.names.slots(), body);
    } finally {
      unit.names.endBody(outside);
      unit.inside = before;
      unit.loops = loops;
    }
    noticeReplaced(definition);
    unit.names.declare(definition.name(), place, made);
  }

  private void noticeReplaced(Statement.GateDefinition definition) {
    boolean isOfLibrary =
        Gate.find(definition.name()).isPresent() || Library.names().contains(definition.name());
    if (unit.hasLibrary && isOfLibrary) {
      unit.problems.notice(
          definition.place(),
          "gate '" + definition.name() + "' takes the place of the one of the library",
          "");
    }
  }
}
