// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// Which places of a register or array an index names.
///
/// @param isSingle whether it is one place, and not a list of them
/// @param isConstant whether it is the same in every run
record Selection(Place place, boolean isSingle, boolean isConstant, Places places) {
  /// The places, of so many; each is checked.
  interface Places {
    int[] of(Run run, int size);
  }

  int[] of(Run run, int size) {
    return places.of(run, size);
  }

  /// The one place of a single index.
  int one(Run run, int size) {
    return places.of(run, size)[0];
  }

  static Selection of(Unit unit, Expression selector) {
    return switch (selector) {
      case Expression.Range range -> range(unit, range);
      case Expression.Braces braces -> set(unit, braces);
      default -> single(unit, selector);
    };
  }

  private static Typed whole(Unit unit, Expression expression) {
    Typed index = unit.expressions.of(expression);
    if (!index.type().isWhole() && !(index.type() instanceof Type.Bits)) {
      throw Trouble.at(
          index.place(), "an index is of type " + index.type(), "it must be a whole number");
    }
    return index;
  }

  private static Selection single(Unit unit, Expression selector) {
    Typed index = whole(unit, selector);
    Place place = selector.place();
    return new Selection(
        place,
        true,
        index.constant().isPresent(),
        (run, size) -> new int[] {checked(Numbers.whole(index.term().of(run)), size, place)});
  }

  private static int checked(long index, int size, Place place) {
    long from = fromStart(index, size, place);
    if (from >= size) {
      throw outOfRange(index, 0, size, place);
    }
    return (int) from;
  }

  /// Counted from the end if it is less than zero.
  private static long fromStart(long index, int size, Place place) {
    if (index < -size) {
      throw outOfRange(index, -size, size, place);
    }
    return index < 0 ? index + size : index;
  }

  private static Trouble outOfRange(long index, int least, int size, Place place) {
    return Trouble.at(
        place,
        "index " + index + " is out of range",
        size == 0 ? "there is nothing" : "it must lie in [" + least + ", " + (size - 1) + "]");
  }

  private static Selection set(Unit unit, Expression.Braces braces) {
    List<Typed> indices = braces.elements().stream().map(it -> whole(unit, it)).toList();
    return new Selection(
        braces.place(),
        false,
        indices.stream().allMatch(index -> index.constant().isPresent()),
        (run, size) -> {
          int[] places = new int[indices.size()];
          for (int i = 0; i < places.length; i++) {
            Typed index = indices.get(i);
            places[i] = checked(Numbers.whole(index.term().of(run)), size, index.place());
          }
          return places;
        });
  }

  private static Selection range(Unit unit, Expression.Range range) {
    Optional<Typed> first = range.first().map(it -> whole(unit, it));
    Optional<Typed> step = range.step().map(it -> whole(unit, it));
    Optional<Typed> last = range.last().map(it -> whole(unit, it));
    boolean isConstant =
        List.of(first, step, last).stream()
            .flatMap(Optional::stream)
            .allMatch(it -> it.constant().isPresent());
    return new Selection(
        range.place(),
        false,
        isConstant,
        (run, size) -> {
          long by = step.isPresent() ? number(step.get(), run) : 1;
          requireStep(by, range.place());
          long from = first.isPresent() ? number(first.get(), run) : by > 0 ? 0 : size - 1L;
          long to = last.isPresent() ? number(last.get(), run) : by > 0 ? size - 1L : 0;
          return places(
              new long[] {
                fromStart(from, size, range.place()), by, fromStart(to, size, range.place())
              },
              size,
              range.place());
        });
  }

  static void requireStep(long by, Place place) {
    if (by == 0) {
      throw Trouble.at(place, "a range has step 0", "it must go up or down");
    }
  }

  private static long number(Typed typed, Run run) {
    Value value = typed.term().of(run);
    return Numbers.whole(value);
  }

  private static int[] places(long[] range, int size, Place place) {
    List<Integer> places = new ArrayList<>();
    for (long i = range[0]; range[1] > 0 ? i <= range[2] : i >= range[2]; i += range[1]) {
      places.add(checked(i, size, place));
      if (Math.abs(range[1]) > Unit.MOST) {
        break;
      }
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }
}
