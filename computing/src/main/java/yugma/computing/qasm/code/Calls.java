// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.value.Elements;
import yugma.computing.qasm.value.Functions;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;
import yugma.kernel.words.Nearest;

/// Calls of functions and subroutines.
final class Calls {
  private final Unit unit;

  Calls(Unit unit) {
    this.unit = unit;
  }

  Typed of(Expression.Call call) {
    Optional<Symbol> found = unit.names.find(call.name());
    if (found.isPresent()) {
      return of(found.get(), call.name(), call.place(), call.arguments(), List.of());
    }
    if (call.name().equals("sizeof")) {
      return size(call);
    }
    if (!Functions.names().contains(call.name())) {
      throw unknown(call.name(), call.place());
    }
    List<Typed> arguments = call.arguments().stream().map(unit.expressions::value).toList();
    List<Type> types = arguments.stream().map(Typed::type).toList();
    Functions.Prepared function =
        Functions.of(call.name(), types)
            .orElseThrow(
                () ->
                    Trouble.at(
                        call.place(),
                        "'" + call.name() + "' takes no arguments of types " + types,
                        "see how many it takes, and cast them"));
    Term term =
        run -> {
          List<Value> values = new ArrayList<>(arguments.size());
          for (Typed argument : arguments) {
            values.add(argument.term().of(run));
          }
          return function.act().apply(values);
        };
    Typed result = Typed.of(function.type(), call.place(), term);
    return arguments.stream().allMatch(argument -> argument.constant().isPresent())
        ? Typed.constant(result.type(), call.place(), result.term().of(Expressions.NO_RUN))
        : result;
  }

  private Trouble unknown(String name, Place place) {
    Set<String> known = new HashSet<>(Functions.names());
    known.addAll(unit.names.known(Symbol.Subroutine.class));
    boolean isGate = unit.gates.find(name).isPresent();
    return Trouble.at(
        place,
        isGate ? "'" + name + "' is a gate, no function" : "unknown function '" + name + "'",
        isGate
            ? "put its qubits behind it: " + name + " q;"
            : Nearest.to(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("define it before: def " + name + "(…) { … }"));
  }

  Typed of(Expression.QuantumCall call) {
    Symbol symbol =
        unit.names.find(call.name()).orElseThrow(() -> unknown(call.name(), call.place()));
    return of(symbol, call.name(), call.place(), call.arguments(), call.operands());
  }

  /// A subroutine; its qubits may stand among its arguments or behind them.
  Typed of(
      Symbol symbol,
      String name,
      Place place,
      List<Expression> arguments,
      List<Expression> operands) {
    if (symbol instanceof Symbol.Broken) {
      throw Trouble.of("", "");
    }
    if (!(symbol instanceof Symbol.Subroutine subroutine)) {
      throw Trouble.at(place, "'" + name + "' is no subroutine", "it cannot be called so");
    }
    unit.operands.requireMachine(place, "a subroutine");
    List<Expression> all = inOrder(subroutine, place, arguments, operands);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      terms.add(argument(subroutine, i, all.get(i)));
    }
    return Typed.of(subroutine.result, place, run -> call(subroutine, terms, run));
  }

  private static List<Expression> inOrder(
      Symbol.Subroutine subroutine,
      Place place,
      List<Expression> arguments,
      List<Expression> operands) {
    int count = arguments.size() + operands.size();
    if (count != subroutine.parameters.size()) {
      throw Trouble.at(
          place,
          "'"
              + subroutine.name
              + "' takes "
              + subroutine.parameters.size()
              + " arguments, not "
              + count,
          "its parameters are " + subroutine.parameters);
    }
    if (operands.isEmpty()) {
      return arguments;
    }
    List<Expression> values = new ArrayList<>(arguments);
    List<Expression> qubits = new ArrayList<>(operands);
    List<Expression> all = new ArrayList<>();
    for (Type type : subroutine.parameters) {
      List<Expression> from = type instanceof Type.Qubits ? qubits : values;
      if (from.isEmpty()) {
        throw Trouble.at(
            place,
            "'" + subroutine.name + "' is called with other arguments than it takes",
            "its parameters are " + subroutine.parameters);
      }
      all.add(from.removeFirst());
    }
    return all;
  }

  private Term argument(Symbol.Subroutine subroutine, int at, Expression expression) {
    Type type = subroutine.parameters.get(at);
    if (type instanceof Type.Qubits qubits) {
      return wires(unit.operands.of(expression), qubits);
    }
    boolean isLent = subroutine.mutable.get(at);
    if (isLent && !new Targets(unit).isWritable(expression)) {
      throw Trouble.at(
          expression.place(), "this array cannot be changed", "hand over a variable of yours");
    }
    return unit.expressions.as(expression, type).term();
  }

  private static Term wires(Typed operand, Type.Qubits wanted) {
    int count = ((Type.Qubits) operand.type()).size();
    int needed = Math.max(1, wanted.size());
    Place place = operand.place();
    if (count != Type.OPEN && Math.max(1, count) != needed) {
      throw wrongSize(place, Math.max(1, count), needed);
    }
    Term term = operand.term();
    return run -> {
      Value.Wires wires = (Value.Wires) term.of(run);
      if (wires.size() != needed) {
        throw wrongSize(place, wires.size(), needed);
      }
      return wires;
    };
  }

  private static Trouble wrongSize(Place place, int count, int needed) {
    return Trouble.at(
        place, count + " qubits are handed over, not " + needed, "take as many as it wants");
  }

  private static Value call(Symbol.Subroutine subroutine, List<Term> arguments, Run run) {
    run.step();
    if (run.depth >= Run.DEEPEST) {
      throw Trouble.of(
          "subroutines call each other more than " + Run.DEEPEST + " deep",
          "see to it that '" + subroutine.name + "' ends, or use a loop");
    }
    Value[] slots = new Value[subroutine.slots];
    for (int i = 0; i < arguments.size(); i++) {
      slots[i] = arguments.get(i).of(run);
    }
    requireApart(subroutine, slots);
    Value[] outside = run.slots;
    run.slots = slots;
    run.depth++;
    run.result = subroutine.result.zero();
    Step.Next next = subroutine.body.run(run);
    run.depth--;
    run.slots = outside;
    if (next == Step.Next.END) {
      throw new Ended();
    }
    if (next != Step.Next.RETURN && !(subroutine.result instanceof Type.Nothing)) {
      throw Trouble.of(
          "subroutine '" + subroutine.name + "' ended without a result",
          "let every way through it end in 'return'");
    }
    return run.result;
  }

  /// One qubit cannot be two parameters.
  private static void requireApart(Symbol.Subroutine subroutine, Value[] slots) {
    long few = 0;
    Set<Integer> many = Set.of();
    for (int i = 0; i < subroutine.parameters.size(); i++) {
      if (slots[i] instanceof Value.Wires wires) {
        for (int j = 0; j < wires.size(); j++) {
          int qubit = wires.get(j);
          boolean isNew;
          if (qubit < Long.SIZE) {
            isNew = (few >>> qubit & 1) == 0;
            few |= 1L << qubit;
          } else {
            many = many.isEmpty() ? new HashSet<>() : many;
            isNew = many.add(qubit);
          }
          if (!isNew) {
            throw Trouble.of("a qubit is handed over twice", "each qubit can be one parameter");
          }
        }
      }
    }
  }

  /// `end` within a subroutine ends the whole program.
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("end", null, false, false);
    }
  }

  private Typed size(Expression.Call call) {
    if (call.arguments().isEmpty() || call.arguments().size() > 2) {
      throw Trouble.at(call.place(), "sizeof takes one or two arguments", "sizeof(array, 0)");
    }
    Typed array = unit.expressions.value(call.arguments().getFirst());
    if (!(array.type() instanceof Type.Array(Type _, List<Integer> sizes))) {
      throw Trouble.at(array.place(), array.type() + " has no sizeof", "name an array");
    }
    long dimension =
        call.arguments().size() == 1
            ? 0
            : unit.expressions.of(call.arguments().get(1)).wholeConstant("the dimension");
    if (dimension < 0 || dimension >= sizes.size()) {
      throw Trouble.at(
          call.place(),
          "there is no dimension " + dimension,
          "it must lie in [0, " + (sizes.size() - 1) + "]");
    }
    Type type = new Type.Uint(Long.SIZE);
    int size = sizes.get((int) dimension);
    if (size != Type.OPEN) {
      return Typed.constant(type, call.place(), new Value.Whole(size));
    }
    return Typed.of(
        type,
        call.place(),
        run -> new Value.Whole(((Elements) array.term().of(run)).size((int) dimension)));
  }
}
