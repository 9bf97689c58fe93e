// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.math.BigInteger;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.grammar.OpenQasmLexer;

/// Expressions of a single word.
final class Words {
  private static final int MOST_DIGITS = 400;

  private Words() {}

  static Expression of(Token token, Problems problems) {
    Place place = SyntaxErrors.place(token);
    String text = token.getText();
    return switch (token.getType()) {
      case OpenQasmLexer.NAME -> new Expression.Name(place, text);
      case OpenQasmLexer.PHYSICAL -> new Expression.Physical(place, number(text.substring(1), 10));
      case OpenQasmLexer.TRUTH -> new Expression.Truth(place, text.equals("true"));
      case OpenQasmLexer.STRING -> bits(place, text, problems);
      case OpenQasmLexer.WHOLE -> whole(place, text.toLowerCase(Locale.ROOT).replace("_", ""));
      case OpenQasmLexer.DECIMAL -> new Expression.Real(place, real(text));
      case OpenQasmLexer.IMAGINARY ->
          new Expression.Imaginary(place, real(text.replaceAll("[ \t]*im$", "")));
      case OpenQasmLexer.TIME -> time(place, text);
      default -> throw new IllegalStateException("no word of an expression: " + text);
    };
  }

  private static Expression time(Place place, String text) {
    String amount = text.replaceAll("[ \t]*(dt|[nuµμm]?s)$", "");
    return new Expression.Time(
        place, real(amount), text.substring(amount.length()).strip().replaceAll("[µμ]s", "us"));
  }

  private static double real(String text) {
    return Double.parseDouble(text.replace("_", ""));
  }

  private static Expression bits(Place place, String text, Problems problems) {
    String bits = text.substring(1, text.length() - 1).replace("_", "");
    if (!bits.matches("[01]+")) {
      problems.error(place, text + " is no string of bits", "write 0 and 1 only: \"0110\"");
      return new Expression.BitString(place, "0");
    }
    return new Expression.BitString(place, bits);
  }

  private static Expression whole(Place place, String digits) {
    String sign = digits.length() > 2 ? digits.substring(0, 2) : "";
    int radix =
        switch (sign) {
          case "0b" -> 2;
          case "0o" -> 8;
          case "0x" -> 16;
          default -> 10;
        };
    return new Expression.Whole(place, number(radix == 10 ? digits : digits.substring(2), radix));
  }

  /// Reading a number of very many digits takes long; all of those are too large anyway.
  private static BigInteger number(String digits, int radix) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return new BigInteger(
        significant.length() > MOST_DIGITS ? "1" + "0".repeat(MOST_DIGITS) : significant, radix);
  }
}
