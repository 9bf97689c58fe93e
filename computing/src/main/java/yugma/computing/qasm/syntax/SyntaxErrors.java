// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.grammar.OpenQasmLexer;

/// What the grammar does not allow, in words of people.
final class SyntaxErrors extends BaseErrorListener {
  private static final int MOST_EXPECTED = 6;

  private final Problems problems;

  SyntaxErrors(Problems problems) {
    this.problems = problems;
  }

  static Place place(Token token) {
    int length = token.getStopIndex() - token.getStartIndex() + 1;
    return new Place(token.getLine(), token.getCharPositionInLine() + 1, Math.max(1, length));
  }

  static Place place(ParserRuleContext context) {
    Token start = context.getStart();
    Token stop = context.getStop();
    int end = stop == null || stop.getLine() != start.getLine() ? 0 : stop.getStopIndex();
    int length = Math.max(end, start.getStopIndex()) - start.getStartIndex() + 1;
    return new Place(start.getLine(), start.getCharPositionInLine() + 1, Math.max(1, length));
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      @Nullable Object symbol,
      int line,
      int column,
      String message,
      @Nullable RecognitionException cause) {
    if (symbol instanceof Token token && recognizer instanceof Parser parser) {
      Token opaque = parser.getInputStream().LT(-2);
      if (opaque != null && opaque.getText().equals("opaque")) {
        String fix = "define what it does: gate … { … }";
        problems.error(place(opaque), "'opaque' is not supported", fix);
        return;
      }
      String text =
          token.getType() == Token.EOF ? "the end of the file" : "'" + token.getText() + "'";
      String fix =
          token.getText().equals("measure")
              ? "measure into a bit first: c = measure q;"
              : expected(parser, message);
      problems.error(place(token), "unexpected " + text, fix);
    } else {
      problems.error(
          new Place(line, column + 1, 1),
          message.replace("token recognition error at: ", "no word of OpenQASM begins with "),
          "remove it, or close the string or comment that begins there");
    }
  }

  private static String expected(Parser parser, String message) {
    if (message.startsWith("missing ")) {
      return "put before it: " + plain(message.replaceFirst(" at .*", "").replace("missing ", ""));
    }
    List<String> words = new ArrayList<>();
    for (int type : parser.getExpectedTokens().toList()) {
      words.add(plain(parser.getVocabulary().getDisplayName(type)));
    }
    if (words.isEmpty() || words.size() > MOST_EXPECTED) {
      return switch (parser.getCurrentToken().getType()) {
        case Token.EOF -> "a '}' or ';' may be missing before it";
        case OpenQasmLexer.CLOSE_CURLY -> "there may be a '{' too few, or a ';' missing before it";
        default -> "see how the statement is written; a ';' may be missing before it";
      };
    }
    return "expected " + String.join(" or ", words);
  }

  /// Words of the grammar as people say them.
  private static String plain(String expected) {
    return expected
        .replaceAll("[{}]", "")
        .replace("COMPOUND", "'+='")
        .replace("PHYSICAL", "'$0'")
        .replace("NAME", "a name")
        .replace("STRING", "a string")
        .replace("CONST", "'const'")
        .replace("<EOF>", "the end of the file");
  }
}
