// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yugma.computing.qasm.grammar.OpenQasmParser.*;

/// Trees of types.
final class TypeReader {
  private final ExpressionReader expressions;

  TypeReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  TypeName of(TypeContext context) {
    return switch (context) {
      case SizedContext it ->
          new TypeName.Scalar(ExpressionReader.at(it), it.word.getText(), size(it.size()));
      case PlainContext it ->
          new TypeName.Scalar(ExpressionReader.at(it), it.word.getText(), Optional.empty());
      case ComplexContext it ->
          new TypeName.Complex(
              ExpressionReader.at(it), Optional.ofNullable(it.type()).map(this::of));
      case ArrayContext it ->
          new TypeName.Array(
              ExpressionReader.at(it), of(it.type()), expressions.all(it.expression()));
      default -> throw new IllegalStateException("no type: " + context.getText());
    };
  }

  TypeName lent(LentContext it) {
    boolean isCounted = it.dimensions != null;
    return new TypeName.ArrayReference(
        ExpressionReader.at(it),
        it.access.getText().equals("mutable"),
        of(it.type()),
        isCounted ? List.of() : expressions.all(it.expression()),
        Optional.ofNullable(it.dimensions).map(expressions::of));
  }

  TypeName of(ParameterContext it) {
    if (it.type() != null) {
      return of(it.type());
    }
    return it.lent() != null
        ? lent(it.lent())
        : new TypeName.Scalar(
            ExpressionReader.at(it),
            it.word.getText().equals("creg") ? "bit" : "qubit",
            size(it.size()));
  }

  Optional<Expression> size(@Nullable SizeContext context) {
    return Optional.ofNullable(context).map(size -> expressions.of(size.expression()));
  }
}
