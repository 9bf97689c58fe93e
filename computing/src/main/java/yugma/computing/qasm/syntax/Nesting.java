// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import org.antlr.v4.runtime.Token;
import yugma.computing.qasm.grammar.OpenQasmLexer;

/// How deep a text is nested: the parser calls itself for it, and a text may not make it go too
/// deep.
final class Nesting {
  /// Brackets and braces that are open.
  private int depth;

  /// Statements since the last end of one, each within the one before.
  private int statements;

  /// At each depth how many times `else` has followed on itself.
  private final int[] chains = new int[Reader.DEEPEST + 2];

  boolean isTooDeep(Token token, Token next) {
    switch (token.getType()) {
      case OpenQasmLexer.OPEN_ROUND, OpenQasmLexer.OPEN_CURLY, OpenQasmLexer.OPEN_SQUARE -> {
        depth++;
        chains[Math.clamp(depth, 0, chains.length - 1)] = 0;
      }
      case OpenQasmLexer.CLOSE_ROUND, OpenQasmLexer.CLOSE_CURLY, OpenQasmLexer.CLOSE_SQUARE ->
          depth--;
      case OpenQasmLexer.IF, OpenQasmLexer.FOR, OpenQasmLexer.WHILE -> statements++;
      default -> {}
    }
    boolean isEnd =
        token.getType() == OpenQasmLexer.SEMICOLON || token.getType() == OpenQasmLexer.CLOSE_CURLY;
    int at = Math.clamp(depth, 0, chains.length - 1);
    if (isEnd) {
      statements = 0;
      chains[at] = next.getType() == OpenQasmLexer.ELSE ? chains[at] + 1 : 0;
    }
    return depth > Reader.DEEPEST || statements > Reader.DEEPEST || chains[at] > Reader.DEEPEST;
  }
}
