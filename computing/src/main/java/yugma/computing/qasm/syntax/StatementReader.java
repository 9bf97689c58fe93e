// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.grammar.OpenQasmParser.*;

/// Trees of statements.
final class StatementReader {
  private final Problems problems;
  private final ExpressionReader expressions;
  private final TypeReader types;

  StatementReader(Problems problems) {
    this.problems = problems;
    this.expressions = new ExpressionReader(problems);
    this.types = expressions.types();
  }

  private static Place at(ParserRuleContext context) {
    return SyntaxErrors.place(context);
  }

  List<Statement> all(List<ItemContext> items) {
    return items.stream().map(this::of).toList();
  }

  private Statement of(ItemContext item) {
    if (item.PRAGMA() != null) {
      problems.notice(SyntaxErrors.place(item.PRAGMA().getSymbol()), "a pragma is ignored", "");
      return new Statement.Block(at(item), List.of());
    }
    for (TerminalNode annotation : item.ANNOTATION()) {
      String word = annotation.getText().strip().split("\\s", 2)[0];
      problems.notice(
          SyntaxErrors.place(annotation.getSymbol()), "annotation '" + word + "' is ignored", "");
    }
    return item.block() != null ? block(item.block()) : declaring(item.statement());
  }

  private Statement.Block block(BlockContext context) {
    return new Statement.Block(at(context), all(context.item()));
  }

  private Statement declaring(StatementContext context) {
    return switch (context) {
      case IncludeContext it -> {
        String file = it.STRING().getText();
        yield new Statement.Include(at(it), file.substring(1, file.length() - 1));
      }
      case DeclarationContext it ->
          new Statement.Declare(
              SyntaxErrors.place(it.NAME().getSymbol()),
              it.CONST() != null,
              types.of(it.type()),
              it.NAME().getText(),
              Optional.ofNullable(it.initial()).map(expressions::initial));
      case PortContext it ->
          new Statement.Port(
              SyntaxErrors.place(it.NAME().getSymbol()),
              it.direction.getText().equals("input"),
              types.of(it.type()),
              it.NAME().getText());
      case RegisterContext it -> register(it);
      case AliasContext it ->
          new Statement.Alias(
              SyntaxErrors.place(it.NAME().getSymbol()),
              it.NAME().getText(),
              expressions.alias(it));
      default -> defining(context);
    };
  }

  private Statement register(RegisterContext it) {
    String word = it.word.getText().equals("creg") ? "bit" : "qubit";
    return new Statement.Declare(
        SyntaxErrors.place(it.NAME().getSymbol()),
        false,
        new TypeName.Scalar(at(it), word, types.size(it.size())),
        it.NAME().getText(),
        Optional.empty());
  }

  private Statement defining(StatementContext context) {
    return switch (context) {
      case GateDefinitionContext it ->
          new Statement.GateDefinition(
              SyntaxErrors.place(it.NAME().getSymbol()),
              it.NAME().getText(),
              it.angles == null ? List.of() : names(it.angles),
              names(it.qubits),
              block(it.block()));
      case SubroutineContext it -> subroutine(it);
      case ExternContext it ->
          new Statement.Unsupported(
              at(it),
              "'extern' is not supported",
              "write it as a subroutine: def " + it.NAME().getText() + "(…) { … }",
              it.NAME().getText());
      case CalibrationContext it -> pulses(it, it.getText().startsWith("cal") ? "cal" : "defcal");
      case CalibrationGrammarContext it -> pulses(it, "defcalgrammar");
      default -> controlling(context);
    };
  }

  private static Statement pulses(ParserRuleContext it, String word) {
    Place begin = at(it);
    return new Statement.Unsupported(
        new Place(begin.line(), begin.column(), word.length()),
        "'" + word + "' is not supported: there are no pulses here",
        "remove it; gates act as the standard defines them",
        "");
  }

  private static List<String> names(NamesContext context) {
    return context.NAME().stream().map(TerminalNode::getText).toList();
  }

  private Statement subroutine(SubroutineContext it) {
    List<Statement.Parameter> parameters = new ArrayList<>();
    for (ParameterContext parameter : it.parameter()) {
      parameters.add(
          new Statement.Parameter(
              SyntaxErrors.place(parameter.NAME().getSymbol()),
              types.of(parameter),
              parameter.NAME().getText()));
    }
    return new Statement.Subroutine(
        SyntaxErrors.place(it.NAME().getSymbol()),
        it.NAME().getText(),
        parameters,
        Optional.ofNullable(it.type()).map(types::of),
        block(it.block()));
  }

  private Statement controlling(StatementContext context) {
    return switch (context) {
      case BranchContext it ->
          new Statement.If(
              at(it),
              expressions.of(it.expression()),
              of(it.then),
              Optional.ofNullable(it.otherwise).map(this::of));
      case WhileLoopContext it ->
          new Statement.While(at(it), expressions.of(it.expression()), of(it.item()));
      case ForLoopContext it ->
          new Statement.For(
              SyntaxErrors.place(it.NAME().getSymbol()),
              types.of(it.type()),
              it.NAME().getText(),
              expressions.set(it.set()),
              of(it.item()));
      case ChoicesContext it -> choices(it);
      case JumpContext it -> new Statement.Jump(at(it), it.word.getText());
      case ResultContext it ->
          new Statement.Return(at(it), Optional.ofNullable(it.source()).map(expressions::source));
      default -> acting(context);
    };
  }

  private Statement choices(ChoicesContext it) {
    List<Statement.Case> cases = new ArrayList<>();
    Optional<Statement.Block> otherwise = Optional.empty();
    for (ChoiceContext choice : it.choice()) {
      if (!choice.expression().isEmpty()) {
        cases.add(
            new Statement.Case(
                at(choice), expressions.all(choice.expression()), block(choice.block())));
      } else if (otherwise.isPresent()) {
        problems.error(at(choice), "a switch has one 'default' at most", "remove one of them");
      } else {
        otherwise = Optional.of(block(choice.block()));
      }
    }
    return new Statement.Switch(at(it), expressions.of(it.expression()), cases, otherwise);
  }

  private Statement acting(StatementContext context) {
    return switch (context) {
      case MeasurementContext it -> {
        Expression measure = new Expression.Measure(at(it), expressions.operand(it.operand()));
        yield into(it, measure, Optional.ofNullable(it.target()));
      }
      case ResetContext it -> new Statement.Reset(at(it), expressions.operand(it.operand()));
      case PauseContext it ->
          new Statement.Idle(
              at(it), it.word.getText(), Optional.empty(), expressions.operands(it.operands()));
      case DelayContext it ->
          new Statement.Idle(
              at(it), "delay", types.size(it.size()), expressions.operands(it.operands()));
      case BoxContext it -> new Statement.Box(at(it), types.size(it.size()), block(it.block()));
      case InvocationContext it -> invocation(it);
      case AssignmentContext it -> {
        String sign = it.sign.getText();
        yield new Statement.Assign(
            at(it),
            expressions.target(it.target()),
            sign.substring(0, sign.length() - 1),
            expressions.source(it.source()));
      }
      default -> throw new IllegalStateException("no statement: " + context.getText());
    };
  }

  private Statement into(ParserRuleContext it, Expression value, Optional<TargetContext> target) {
    return target.isEmpty()
        ? new Statement.Evaluate(at(it), value)
        : new Statement.Assign(at(it), expressions.target(target.get()), "", value);
  }

  /// A gate, or a subroutine that is called for what it does.
  private Statement invocation(InvocationContext it) {
    List<Expression> arguments =
        it.arguments() == null ? List.of() : expressions.all(it.arguments().expression());
    List<Expression> operands = expressions.operands(it.operands());
    Place place = SyntaxErrors.place(it.name);
    String name = it.name.getText();
    boolean isCall = !name.equals("gphase") && it.target() != null;
    if (isCall && it.modifier().isEmpty()) {
      Expression call = new Expression.QuantumCall(place, name, arguments, operands);
      return into(it, call, Optional.of(it.target()));
    }
    if (it.target() != null) {
      problems.error(at(it.target()), "a gate has no result", "remove '->' and what follows");
    }
    List<Statement.Modifier> modifiers = new ArrayList<>();
    for (ModifierContext modifier : it.modifier()) {
      modifiers.add(
          new Statement.Modifier(
              at(modifier),
              modifier.word.getText(),
              Optional.ofNullable(modifier.expression()).map(expressions::of)));
    }
    return new Statement.GateCall(place, modifiers, name, arguments, operands);
  }
}
