// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;

/// A type as the program writes it.
public sealed interface TypeName {
  /// Where it stands.
  Place place();

  /// A type of a single value or a register.
  ///
  /// @param word such as `int`; `qubit` as well
  /// @param size between brackets
  record Scalar(Place place, String word, Optional<Expression> size) implements TypeName {}

  /// `complex` of some type of number.
  record Complex(Place place, Optional<TypeName> part) implements TypeName {}

  /// An array.
  record Array(Place place, TypeName element, List<Expression> sizes) implements TypeName {}

  /// An array that a subroutine is lent.
  ///
  /// @param sizes none if only their number is said
  /// @param dimensions their number
  record ArrayReference(
      Place place,
      boolean mutable,
      TypeName element,
      List<Expression> sizes,
      Optional<Expression> dimensions)
      implements TypeName {}
}
