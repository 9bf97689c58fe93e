// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.grammar.OpenQasmParser.*;

/// Trees of expressions.
final class ExpressionReader {
  private final Problems problems;
  private final TypeReader types = new TypeReader(this);

  ExpressionReader(Problems problems) {
    this.problems = problems;
  }

  static Place at(ParserRuleContext context) {
    return SyntaxErrors.place(context);
  }

  TypeReader types() {
    return types;
  }

  Expression of(ExpressionContext context) {
    return context.operator().isEmpty() && context.part(0).prefix().isEmpty()
        ? indexed(context.part(0))
        : new Binding(this, context, problems).whole();
  }

  List<Expression> all(List<ExpressionContext> contexts) {
    return contexts.stream().map(this::of).toList();
  }

  /// A part of an expression without the operators before it.
  Expression indexed(PartContext context) {
    Expression value = core(context.core());
    for (IndexContext index : context.index()) {
      value = new Expression.Index(join(value.place(), at(index)), value, selectors(index));
    }
    return value;
  }

  static Place join(Place first, Place last) {
    int end = last.column() + last.length();
    return last.line() == first.line() && end > first.column()
        ? new Place(first.line(), first.column(), end - first.column())
        : first;
  }

  private Expression core(CoreContext context) {
    return switch (context) {
      case InnerContext it -> of(it.expression());
      case CastContext it -> new Expression.Cast(at(it), types.of(it.type()), of(it.expression()));
      case DurationOfContext it -> new Expression.DurationOf(at(it));
      case CallContext it ->
          new Expression.Call(at(it), it.NAME().getText(), all(it.arguments().expression()));
      case WordContext it -> Words.of(it.word, problems);
      default -> throw new IllegalStateException("no expression: " + context.getText());
    };
  }

  private List<Expression> selectors(IndexContext context) {
    return context.braces() != null
        ? List.of(braces(context.braces()))
        : context.range().stream().map(this::range).toList();
  }

  /// A range, or a single expression.
  Expression range(RangeContext context) {
    ColonsContext colons = context.colons();
    if (colons == null) {
      return of(context.first);
    }
    boolean hasStep = colons.third != null;
    return new Expression.Range(
        at(context),
        optional(context.first),
        hasStep ? optional(colons.second) : Optional.empty(),
        optional(hasStep ? colons.last : colons.second));
  }

  private Optional<Expression> optional(@Nullable ExpressionContext context) {
    return Optional.ofNullable(context).map(this::of);
  }

  Expression braces(BracesContext context) {
    List<Expression> elements = new ArrayList<>();
    for (ElementContext element : context.element()) {
      elements.add(element.braces() != null ? braces(element.braces()) : of(element.expression()));
    }
    return new Expression.Braces(at(context), elements);
  }

  Expression set(SetContext context) {
    if (context.braces() != null) {
      return braces(context.braces());
    }
    return context.range() != null ? range(context.range()) : of(context.expression());
  }

  Expression operand(OperandContext context) {
    return context.PHYSICAL() != null
        ? Words.of(context.PHYSICAL().getSymbol(), problems)
        : target(context.target());
  }

  List<Expression> operands(@Nullable OperandsContext context) {
    return context == null ? List.of() : context.operand().stream().map(this::operand).toList();
  }

  Expression target(TargetContext context) {
    Expression target = Words.of(context.NAME().getSymbol(), problems);
    for (IndexContext index : context.index()) {
      target = new Expression.Index(join(target.place(), at(index)), target, selectors(index));
    }
    return target;
  }

  Expression initial(InitialContext context) {
    return context.braces() != null ? braces(context.braces()) : source(context.source());
  }

  Expression source(SourceContext context) {
    if (context.operand() != null) {
      return new Expression.Measure(at(context), operand(context.operand()));
    }
    Expression value = of(context.expression());
    if (context.operands() == null) {
      return value;
    }
    List<Expression> operands = operands(context.operands());
    return switch (value) {
      case Expression.Name name ->
          new Expression.QuantumCall(name.place(), name.name(), List.of(), operands);
      case Expression.Call call ->
          new Expression.QuantumCall(call.place(), call.name(), call.arguments(), operands);
      default -> {
        Place place = operands.getFirst().place();
        problems.error(place, "unexpected name", "an operator or ';' is missing before it");
        yield value;
      }
    };
  }

  Expression alias(AliasContext context) {
    List<Expression> parts = all(context.expression());
    return parts.size() == 1 ? parts.getFirst() : new Expression.Concatenation(at(context), parts);
  }
}
