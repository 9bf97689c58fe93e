// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.syntax.Statement;
import yugma.computing.qasm.syntax.TypeName;
import yugma.computing.qasm.value.Elements;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// Statements that make a name known.
final class Declarations {
  private final Unit unit;
  private final Statements statements;

  Declarations(Unit unit, Statements statements) {
    this.unit = unit;
    this.statements = statements;
  }

  /// Makes the name of a wrong declaration known, so that its uses are not told as wrong too.
  void broken(Statement statement) {
    String name =
        switch (statement) {
          case Statement.Declare it -> it.name();
          case Statement.Port it -> it.name();
          case Statement.Alias it -> it.name();
          case Statement.GateDefinition it -> it.name();
          case Statement.Subroutine it -> it.name();
          case Statement.Unsupported it -> it.declares();
          default -> "";
        };
    if (!name.isEmpty()) {
      unit.names.replace(name, statement.place(), new Symbol.Broken());
    }
  }

  Step declare(Statement.Declare it) {
    Type type = unit.types.of(it.type());
    if (type instanceof Type.Qubits qubits) {
      return qubits(it, qubits);
    }
    unit.operands.requireMachine(it.place(), "a variable");
    if (it.type() instanceof TypeName.Scalar(Place place, String word, var _)
        && word.equals("stretch")) {
      unit.problems.notice(place, "a stretch is taken as 0", "machines have no clock here");
    }
    Optional<Initial> initial = it.value().map(value -> initial(value, type));
    if (it.constant()) {
      return constant(it, initial.orElseThrow(() -> noValue(it.place())));
    }
    int slot = unit.names.newSlot();
    unit.names.declare(it.name(), it.place(), new Symbol.Variable(type, slot, true));
    publish(it.name(), type, slot);
    Term term = initial.map(Initial::term).orElse(_ -> type.zero());
    Step step =
        run -> {
          run.slots[slot] = term.of(run);
          return Step.Next.ON;
        };
    return step.at(it.place());
  }

  private static Trouble noValue(Place place) {
    return Trouble.at(place, "a constant has no value", "write = and a value behind its name");
  }

  private void publish(String name, Type type, int slot) {
    if (unit.inside == Unit.Inside.PROGRAM && unit.names.isGlobal()) {
      unit.globals.add(new Code.Port(name, type, slot));
    }
  }

  /// What a variable begins with: each time anew, if others could change it.
  private record Initial(Term term, Optional<Typed> typed) {}

  private Initial initial(Expression value, Type type) {
    if (value instanceof Expression.Braces braces) {
      if (!(type instanceof Type.Array array)) {
        throw Trouble.at(
            braces.place(), "braces give no " + type, "they give the values of an array");
      }
      return new Initial(filled(braces, array), Optional.empty());
    }
    Typed typed = unit.expressions.as(value, type);
    Term term = typed.term();
    return switch (type) {
      case Type.Array _ -> new Initial(run -> ((Elements) term.of(run)).copy(), Optional.empty());
      case Type.Bits _ ->
          new Initial(run -> ((Value.Bits) term.of(run)).copy(), Optional.of(typed));
      default -> new Initial(term, Optional.of(typed));
    };
  }

  private Term filled(Expression.Braces braces, Type.Array array) {
    int size = array.sizes().getFirst();
    if (braces.elements().size() != size) {
      throw Trouble.at(
          braces.place(),
          "an array of " + size + " gets " + braces.elements().size() + " values",
          "give as many as it has places");
    }
    List<Integer> inner = array.sizes().subList(1, array.sizes().size());
    Type type = inner.isEmpty() ? array.element() : new Type.Array(array.element(), inner);
    List<Term> terms =
        braces.elements().stream().map(element -> initial(element, type).term()).toList();
    return run -> {
      Elements all = (Elements) array.zero();
      for (int i = 0; i < size; i++) {
        all.set(i, terms.get(i).of(run));
      }
      return all;
    };
  }

  private Step constant(Statement.Declare it, Initial initial) {
    Typed value = initial.typed().orElseThrow(() -> noConstant(it.place()));
    if (value.constant().isEmpty()) {
      throw Trouble.at(
          value.place(),
          "the value of constant '" + it.name() + "' is not known before the program runs",
          "remove 'const', or use constants only");
    }
    unit.names.declare(it.name(), it.place(), new Symbol.Named(value));
    return Step.NOTHING;
  }

  private static Trouble noConstant(Place place) {
    return Trouble.at(place, "an array is no constant", "remove 'const'");
  }

  private Step qubits(Statement.Declare it, Type.Qubits type) {
    if (it.value().isPresent() || it.constant()) {
      throw Trouble.at(it.place(), "qubits have no value", "declare them alone: qubit q;");
    }
    if (unit.inside != Unit.Inside.PROGRAM || !unit.names.isGlobal()) {
      throw Trouble.at(
          it.place(), "qubits are declared within a block", "declare them in the program itself");
    }
    int count = Math.max(1, type.size());
    int first = unit.newQubits(count, it.place());
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = first + i;
    }
    unit.names.declare(
        it.name(),
        it.place(),
        new Symbol.Named(Typed.constant(type, it.place(), new Value.Wires(numbers))));
    return Step.NOTHING;
  }

  Step port(Statement.Port it) {
    Type type = unit.types.of(it.type());
    if (unit.inside != Unit.Inside.PROGRAM || !unit.names.isGlobal()) {
      throw Trouble.at(
          it.place(), "an input or output within a block", "declare it in the program itself");
    }
    if (type instanceof Type.Qubits || it.input() && type instanceof Type.Array) {
      throw Trouble.at(
          it.place(), type + " is not supported as input or output", "use single values");
    }
    int slot = unit.names.newSlot();
    unit.names.declare(it.name(), it.place(), new Symbol.Variable(type, slot, !it.input()));
    Code.Port port = new Code.Port(it.name(), type, slot);
    (it.input() ? unit.inputs : unit.outputs).add(port);
    return Step.NOTHING;
  }

  Step alias(Statement.Alias it) {
    unit.operands.requireMachine(it.place(), "an alias");
    Typed value = unit.expressions.of(it.value());
    if (!(value.type() instanceof Type.Qubits)) {
      return bits(it, value);
    }
    if (value.constant().isPresent()) {
      unit.names.declare(it.name(), it.place(), new Symbol.Named(value));
      return Step.NOTHING;
    }
    int slot = unit.names.newSlot();
    Typed kept = Typed.of(value.type(), it.place(), run -> run.slots[slot]);
    unit.names.declare(it.name(), it.place(), new Symbol.Named(kept));
    return run -> {
      run.slots[slot] = value.term().of(run);
      return Step.Next.ON;
    };
  }

  /// Another name for bits reads them whenever it is read.
  private Step bits(Statement.Alias it, Typed value) {
    boolean isRegister = value.type() instanceof Type.Bits || value.type() instanceof Type.Bit;
    if (!isRegister || value.type().bits() == Type.OPEN) {
      throw Trouble.at(
          value.place(),
          "an alias of " + value.type() + " is not supported",
          "alias qubits, or bits by constant indices");
    }
    unit.names.declare(it.name(), it.place(), new Symbol.Named(value));
    return Step.NOTHING;
  }

  Step gate(Statement.GateDefinition it) {
    requireOutside(it.place(), "a gate");
    unit.gates.define(it);
    return Step.NOTHING;
  }

  private void requireOutside(Place place, String what) {
    if (!unit.names.isGlobal()) {
      throw Trouble.at(place, what + " is defined within a block", "define it outside");
    }
  }

  Step subroutine(Statement.Subroutine it) {
    requireOutside(it.place(), "a subroutine");
    List<Type> types = new ArrayList<>();
    List<Boolean> mutable = new ArrayList<>();
    for (Statement.Parameter parameter : it.parameters()) {
      types.add(unit.types.of(parameter.type()));
      mutable.add(
          parameter.type() instanceof TypeName.ArrayReference reference && reference.mutable());
    }
    Type result = it.result().map(unit.types::of).orElse(new Type.Nothing());
    Symbol.Subroutine made = new Symbol.Subroutine(it.name(), types, mutable, result);
    unit.names.declare(it.name(), it.place(), made);
    body(it, made);
    return Step.NOTHING;
  }

  private void body(Statement.Subroutine it, Symbol.Subroutine made) {
    int[] outside = unit.names.beginBody();
    Unit.Inside before = unit.inside;
    int loops = unit.loops;
    unit.inside = Unit.Inside.SUBROUTINE;
    unit.loops = 0;
    unit.result = made.result;
    try {
      for (int i = 0; i < made.parameters.size(); i++) {
        parameter(it.parameters().get(i), made, i);
      }
      made.body = statements.block(it.body().statements());
      made.slots = unit.names.slots();
    } finally {
      unit.names.endBody(outside);
      unit.inside = before;
      unit.loops = loops;
    }
  }

  private void parameter(Statement.Parameter parameter, Symbol.Subroutine made, int at) {
    int slot = unit.names.newSlot();
    Type type = made.parameters.get(at);
    boolean isWritable = !(type instanceof Type.Array) || made.mutable.get(at);
    Symbol symbol =
        type instanceof Type.Qubits
            ? new Symbol.Named(Typed.of(type, parameter.place(), run -> run.slots[slot]))
            : new Symbol.Variable(type, slot, isWritable);
    unit.names.declare(parameter.name(), parameter.place(), symbol);
  }
}
