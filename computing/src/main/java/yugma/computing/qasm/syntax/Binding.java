// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.List;
import java.util.Map;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.grammar.OpenQasmParser.ExpressionContext;
import yugma.computing.qasm.grammar.OpenQasmParser.OperatorContext;
import yugma.computing.qasm.grammar.OpenQasmParser.PartContext;
import yugma.computing.qasm.grammar.OpenQasmParser.PrefixContext;
import yugma.computing.qasm.value.Trouble;

/// Which operator of an expression binds first: those of a flat list become a tree.
///
/// From the tightest: `**` (from the right), signs, `* / %`, `+ -`, shifts, comparisons, equality,
/// `&`, `^`, `|`, `&&`, `||`.
final class Binding {
  /// A long sum makes a deep tree, and what walks over it calls itself.
  private static final int LONGEST = 1000;

  private static final int POWER = 12;
  private static final Map<String, Integer> STRENGTHS =
      Map.ofEntries(
          Map.entry("**", POWER),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("%", 10),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry("<", 7),
          Map.entry(">", 7),
          Map.entry("<=", 7),
          Map.entry(">=", 7),
          Map.entry("==", 6),
          Map.entry("!=", 6),
          Map.entry("&", 5),
          Map.entry("^", 4),
          Map.entry("|", 3),
          Map.entry("&&", 2),
          Map.entry("||", 1));

  private final ExpressionReader reader;
  private final List<PartContext> parts;
  private final List<OperatorContext> operators;

  /// The part, and the operator after it, that are next.
  private int at;

  Binding(ExpressionReader reader, ExpressionContext context, Problems problems) {
    this.reader = reader;
    this.parts = context.part();
    this.operators = context.operator();
    int words = parts.size() + parts.stream().mapToInt(part -> part.prefix().size()).sum();
    if (words > LONGEST) {
      problems.error(
          ExpressionReader.at(context),
          "an expression has more than " + LONGEST + " parts",
          "split it, or sum in a loop");
      throw problems.exception();
    }
  }

  Expression whole() {
    return upTo(1);
  }

  /// All that follows and binds at least so tightly.
  private Expression upTo(int least) {
    Expression left = signed(0);
    while (at < operators.size() && strength() >= least) {
      String operator = operators.get(at).getText();
      int strength = strength();
      at++;
      Expression right = upTo(strength + 1);
      left = binary(operator, left, right);
    }
    return left;
  }

  private int strength() {
    Integer strength = STRENGTHS.get(operators.get(at).getText());
    if (strength == null) {
      throw Trouble.of("unknown operator '" + operators.get(at).getText() + "'", "");
    }
    return strength;
  }

  /// The next part with the signs before it from one on, and the power that binds tighter.
  private Expression signed(int from) {
    PartContext part = parts.get(at);
    if (from < part.prefix().size()) {
      PrefixContext sign = part.prefix(from);
      Expression operand = signed(from + 1);
      return new Expression.Unary(
          ExpressionReader.join(ExpressionReader.at(sign), operand.place()),
          sign.getText(),
          operand);
    }
    Expression base = reader.indexed(part);
    if (at < operators.size() && strength() == POWER) {
      at++;
      return binary("**", base, signed(0));
    }
    return base;
  }

  private static Expression binary(String operator, Expression left, Expression right) {
    return new Expression.Binary(
        ExpressionReader.join(left.place(), right.place()), operator, left, right);
  }
}
