// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.grammar.OpenQasmLexer;
import yugma.computing.qasm.grammar.OpenQasmParser;

/// The way from a text in OpenQASM 3 or 2 to its tree.
public final class Reader {
  /// How deep brackets, braces and statements within statements may be nested.
  public static final int DEEPEST = 100;

  /// How many characters a program may have.
  public static final int LONGEST = 20_000_000;

  private static final int MOST_PHYSICAL = 1_000_000;

  private final Problems problems;

  private Reader(Problems problems) {
    this.problems = problems;
  }

  /// The tree of a program.
  ///
  /// @throws yugma.computing.problem.ProgramException if the text is no program
  public static Source program(String text, Problems problems) {
    Reader reader = new Reader(problems);
    CommonTokenStream tokens = reader.tokens(text);
    OpenQasmParser.ProgramContext program = reader.parse(tokens, OpenQasmParser::program);
    boolean isVersion2 = reader.isVersion2(program.version());
    List<Statement> all = new StatementReader(problems).all(program.item());
    int physical = reader.physicalQubits(tokens);
    reader.stopAtProblems();
    return new Source(isVersion2, all, physical);
  }

  /// The tree of a single expression.
  ///
  /// @throws yugma.computing.problem.ProgramException if the text is no expression
  public static Expression expression(String text, Problems problems) {
    Reader reader = new Reader(problems);
    CommonTokenStream tokens = reader.tokens("(" + text + ")");
    var context = reader.parse(tokens, OpenQasmParser::core);
    if (tokens.LA(1) != Token.EOF || !(context instanceof OpenQasmParser.InnerContext inner)) {
      problems.error(Place.START, "'" + text + "' is no expression", "write one, such as pi/4");
      throw problems.exception();
    }
    Expression expression = new ExpressionReader(problems).of(inner.expression());
    reader.stopAtProblems();
    return expression;
  }

  private CommonTokenStream tokens(String text) {
    if (text.length() > LONGEST) {
      problems.error(
          Place.START,
          "the program has " + text.length() + " characters, more than " + LONGEST,
          "split it");
      throw problems.exception();
    }
    String clean = text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
    OpenQasmLexer lexer = new OpenQasmLexer(CharStreams.fromString(clean));
    lexer.removeErrorListeners();
    lexer.addErrorListener(new SyntaxErrors(problems));
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    requireClosed(tokens.getTokens());
    requireShallow(tokens.getTokens());
    stopAtProblems();
    return tokens;
  }

  /// A slash and a star in a row are left over of a comment that never ends.
  private void requireClosed(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token next = tokens.get(i + 1);
      boolean isRow = next.getStartIndex() == tokens.get(i).getStopIndex() + 1;
      if (isRow && tokens.get(i).getText().equals("/") && next.getText().startsWith("*")) {
        problems.error(
            SyntaxErrors.place(tokens.get(i)), "this comment never ends", "close it by */");
        throw problems.exception();
      }
    }
  }

  private void requireShallow(List<Token> tokens) {
    Nesting nesting = new Nesting();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (nesting.isTooDeep(tokens.get(i), tokens.get(i + 1))) {
        problems.error(
            SyntaxErrors.place(tokens.get(i)),
            "this is nested more than " + DEEPEST + " deep",
            "split it, or use a switch or a subroutine");
        throw problems.exception();
      }
    }
  }

  private <T> T parse(CommonTokenStream tokens, Function<OpenQasmParser, T> rule) {
    OpenQasmParser parser = new OpenQasmParser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(new SyntaxErrors(problems));
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    T tree = rule.apply(parser);
    stopAtProblems();
    return tree;
  }

  private void stopAtProblems() {
    if (problems.any()) {
      throw problems.exception();
    }
  }

  private boolean isVersion2(OpenQasmParser.@Nullable VersionContext version) {
    if (version == null) {
      return false;
    }
    String number = version.number.getText();
    if (!number.matches("[23](\\.[0-9]+)?")) {
      problems.error(
          SyntaxErrors.place(version.number),
          "there is no OpenQASM " + number + " here",
          "versions 2.0 and 3.x are read");
    }
    return number.startsWith("2");
  }

  private int physicalQubits(CommonTokenStream tokens) {
    int most = -1;
    for (Token token : tokens.getTokens()) {
      if (token.getType() == OpenQasmLexer.PHYSICAL) {
        String digits = token.getText().substring(1);
        int number = digits.length() > 7 ? MOST_PHYSICAL : Integer.parseInt(digits);
        if (number >= MOST_PHYSICAL) {
          problems.error(
              SyntaxErrors.place(token),
              "physical qubit '" + token.getText() + "' is beyond $" + (MOST_PHYSICAL - 1),
              "use a lower number");
        }
        most = Math.max(most, number);
      }
    }
    return most + 1;
  }
}
