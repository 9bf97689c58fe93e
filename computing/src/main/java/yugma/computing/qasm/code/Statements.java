// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.syntax.Statement;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// Statements, made ready one after another; what is wrong in one does not keep the next from being
/// looked at.
final class Statements {
  private final Unit unit;
  private final Declarations declarations;
  private final Flow flow;

  Statements(Unit unit) {
    this.unit = unit;
    this.declarations = new Declarations(unit, this);
    this.flow = new Flow(unit, this);
  }

  /// All in a scope that is there.
  Step block(List<Statement> statements) {
    List<Step> steps = new ArrayList<>();
    for (Statement statement : statements) {
      Step step = of(statement);
      if (!step.equals(Step.NOTHING)) {
        steps.add(step);
      }
    }
    return sequence(steps.toArray(Step[]::new));
  }

  private static Step sequence(Step[] steps) {
    return switch (steps.length) {
      case 0 -> Step.NOTHING;
      case 1 -> steps[0];
      default ->
          run -> {
            for (Step step : steps) {
              Step.Next next = step.run(run);
              if (next != Step.Next.ON) {
                return next;
              }
            }
            return Step.Next.ON;
          };
    };
  }

  /// In a scope of its own, whether it has braces or not.
  Step scoped(Statement statement) {
    unit.names.enter();
    try {
      return statement instanceof Statement.Block block ? block(block.statements()) : of(statement);
    } finally {
      unit.names.leave();
    }
  }

  Step of(Statement statement) {
    try {
      return step(statement);
    } catch (Trouble trouble) {
      unit.report(trouble, statement.place());
      declarations.broken(statement);
      return Step.NOTHING;
    }
  }

  private Step step(Statement statement) {
    return switch (statement) {
      case Statement.Block _ -> scoped(statement);
      case Statement.Include it -> include(it);
      case Statement.Declare it -> declarations.declare(it);
      case Statement.Port it -> declarations.port(it);
      case Statement.Alias it -> declarations.alias(it);
      case Statement.GateDefinition it -> declarations.gate(it);
      case Statement.Subroutine it -> declarations.subroutine(it);
      case Statement.Unsupported it -> throw Trouble.at(it.place(), it.what(), it.fix());
      case Statement.Assign it -> assign(it);
      case Statement.Evaluate it -> evaluate(it.value());
      case Statement.GateCall it -> gate(it);
      case Statement.Idle it -> idle(it);
      case Statement.Box it -> box(it);
      case Statement.Reset it -> reset(it);
      case Statement.If it -> flow.branch(it);
      case Statement.While it -> flow.loop(it);
      case Statement.For it -> new Loops(unit, flow).loop(it);
      case Statement.Switch it -> flow.choose(it);
      case Statement.Jump it -> flow.jump(it);
      case Statement.Return it -> flow.leave(it);
    };
  }

  private Step include(Statement.Include it) {
    if (!unit.names.isGlobal()) {
      throw Trouble.at(it.place(), "an include within a block", "put it at the beginning");
    }
    if (!it.file().equals("stdgates.inc") && !it.file().equals("qelib1.inc")) {
      throw Trouble.at(
          it.place(),
          "file '" + it.file() + "' is not included",
          "only stdgates.inc and qelib1.inc are known; copy its text to this place");
    }
    unit.hasLibrary = true;
    return Step.NOTHING;
  }

  private Step gate(Statement.GateCall call) {
    Optional<Symbol> symbol = unit.names.find(call.name());
    if (call.modifiers().isEmpty()
        && (symbol.filter(Symbol.Subroutine.class::isInstance).isPresent()
            || call.operands().isEmpty() && !call.name().equals("gphase"))) {
      return evaluate(
          call.operands().isEmpty()
              ? new Expression.Call(call.place(), call.name(), call.angles())
              : new Expression.QuantumCall(
                  call.place(), call.name(), call.angles(), call.operands()));
    }
    return unit.gates.call(call);
  }

  private Step evaluate(Expression value) {
    Term term = unit.expressions.of(value).term();
    return run -> {
      term.of(run);
      return Step.Next.ON;
    };
  }

  private Step assign(Statement.Assign it) {
    unit.operands.requireMachine(it.place(), "an assignment");
    Targets.Target target = new Targets(unit).of(it.target());
    Typed value = unit.expressions.value(it.value());
    if (!it.operator().isEmpty()) {
      Typed old = Typed.of(target.type(), it.target().place(), target.get());
      Typed changed = unit.expressions.apply(it.operator(), old, value, it.place());
      value = changed.as(target.type(), isWhole(changed.type()));
    } else {
      value = value.as(target.type(), false);
    }
    Term term = value.term();
    Targets.Store store = target.set();
    boolean isOwned = target.type() instanceof Type.Bits && value.constant().isPresent();
    Step step =
        run -> {
          Value now = term.of(run);
          store.put(run, isOwned ? ((Value.Bits) now).copy() : now);
          return Step.Next.ON;
        };
    return step.at(it.place());
  }

  /// The result of an operator on whole numbers is cut to the width of its target; a fraction is
  /// never cut off unasked.
  private static boolean isWhole(Type type) {
    return type instanceof Type.Int || type instanceof Type.Uint || type instanceof Type.Bits;
  }

  private Step idle(Statement.Idle it) {
    List<Typed> operands = unit.operands.all(it.operands());
    return it.time().isEmpty() ? Step.NOTHING : new Delays(unit).of(it, operands);
  }

  private Step box(Statement.Box it) {
    if (it.time().isPresent()) {
      unit.expressions.value(it.time().get());
      unit.problems.notice(
          it.place(), "the time of a box is ignored", "machines have no clock here");
    }
    return scoped(it.body());
  }

  private Step reset(Statement.Reset it) {
    unit.operands.requireMachine(it.place(), "a reset");
    Term wires = unit.operands.of(it.operand()).term();
    Step step =
        run -> {
          Value.Wires qubits = (Value.Wires) wires.of(run);
          for (int i = 0; i < qubits.size(); i++) {
            run.hands.reset(qubits.get(i));
          }
          return Step.Next.ON;
        };
    return step.at(it.place());
  }
}
