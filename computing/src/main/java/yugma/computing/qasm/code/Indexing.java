// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.value.Elements;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// Parts of registers, numbers and arrays.
final class Indexing {
  private final Unit unit;

  Indexing(Unit unit) {
    this.unit = unit;
  }

  Typed of(Expression.Index index) {
    Typed base = unit.expressions.of(index.base());
    List<Selection> selections =
        index.selectors().stream().map(selector -> Selection.of(unit, selector)).toList();
    return switch (base.type()) {
      case Type.Array array -> elements(base, array, selections, index.place());
      case Type.Qubits qubits ->
          wires(base, qubits, only(selections, index.place()), index.place());
      case Type.Bits _, Type.Int _, Type.Uint _, Type.Angle _ ->
          bits(base, only(selections, index.place()), index.place());
      default ->
          throw Trouble.at(
              index.place(), base.type() + " has no parts", "remove the index from it");
    };
  }

  static Selection only(List<Selection> selections, Place place) {
    if (selections.size() != 1) {
      throw Trouble.at(
          place, "a register has one index, not " + selections.size(), "use one, or a range");
    }
    return selections.getFirst();
  }

  /// How many places a selection names, if that is known; an index that is out of range is found.
  static int width(Selection selection, int size) {
    if (selection.isConstant() && size != Type.OPEN) {
      int count = selection.of(Expressions.NO_RUN, size).length;
      return selection.isSingle() ? 0 : count;
    }
    return selection.isSingle() ? 0 : Type.OPEN;
  }

  private static Typed wires(Typed base, Type.Qubits qubits, Selection selection, Place place) {
    if (qubits.size() == 0) {
      throw Trouble.at(place, "a single qubit has no index", "remove it");
    }
    int width = width(selection, qubits.size());
    if (width == 0 && !selection.isSingle()) {
      throw Trouble.at(place, "the range names no qubit", "let it begin before it ends");
    }
    Type type = new Type.Qubits(width);
    Term term =
        run -> {
          Value.Wires wires = (Value.Wires) base.term().of(run);
          int[] places = selection.of(run, wires.size());
          int[] numbers = new int[places.length];
          for (int i = 0; i < places.length; i++) {
            numbers[i] = wires.get(places[i]);
          }
          return new Value.Wires(numbers);
        };
    return base.constant().isPresent() && selection.isConstant()
        ? Typed.constant(type, place, term.of(Expressions.NO_RUN))
        : Typed.of(type, place, term);
  }

  private static Typed bits(Typed base, Selection selection, Place place) {
    int width = width(selection, base.type().bits());
    Type type = selection.isSingle() ? new Type.Bit() : new Type.Bits(width);
    int size = base.type().bits();
    Term term =
        run -> {
          Value value = base.term().of(run);
          Value.Bits bits =
              value instanceof Value.Bits it ? it : Value.Bits.of(Numbers.whole(value), size);
          if (selection.isSingle()) {
            int raw = bits.raw(selection.one(run, bits.width()));
            return raw == 0 ? Value.Bits.ZERO : raw == 1 ? Value.Bits.ONE : unknown(raw);
          }
          return part(bits, selection.of(run, bits.width()));
        };
    return base.constant().isPresent() && selection.isConstant()
        ? Typed.constant(type, place, term.of(Expressions.NO_RUN))
        : Typed.of(type, place, term);
  }

  private static Value unknown(int raw) {
    return new Value.Bits(new int[] {raw});
  }

  private static Value part(Value.Bits bits, int[] places) {
    int[] part = new int[places.length];
    for (int i = 0; i < part.length; i++) {
      part[i] = bits.raw(places[i]);
    }
    return new Value.Bits(part);
  }

  static Typed elements(Typed base, Type.Array array, List<Selection> selections, Place place) {
    Type type = part(array, selections, place);
    return Typed.of(
        type,
        place,
        run -> {
          Elements part = view((Elements) base.term().of(run), selections, run);
          return part.dimensions() == 0 ? part.only() : part;
        });
  }

  /// The type of a part of an array.
  static Type part(Type.Array array, List<Selection> selections, Place place) {
    if (selections.size() > array.sizes().size()) {
      throw Trouble.at(
          place,
          "an array of "
              + array.sizes().size()
              + " dimensions has "
              + selections.size()
              + " indices",
          "use at most one for each dimension");
    }
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < array.sizes().size(); i++) {
      int size = array.sizes().get(i);
      if (i >= selections.size()) {
        sizes.add(size);
      } else if (selections.get(i).isSingle()) {
        width(selections.get(i), size);
      } else {
        sizes.add(width(selections.get(i), size));
      }
    }
    return sizes.isEmpty() ? array.element() : new Type.Array(array.element(), sizes);
  }

  /// The part of an array, which shares its memory.
  static Elements view(Elements array, List<Selection> selections, Run run) {
    Elements part = array;
    int dimension = 0;
    for (Selection selection : selections) {
      int[] places = selection.of(run, part.size(dimension));
      if (selection.isSingle()) {
        part = part.drop(dimension, places[0]);
      } else {
        part = slice(part, dimension, places, selection.place());
        dimension++;
      }
    }
    return part;
  }

  private static Elements slice(Elements part, int dimension, int[] places, Place place) {
    int step = places.length > 1 ? places[1] - places[0] : 1;
    for (int i = 1; i < places.length; i++) {
      if (places[i] - places[i - 1] != step) {
        throw Trouble.at(place, "an array has no parts of that kind", "use a range");
      }
    }
    return part.slice(dimension, places.length == 0 ? 0 : places[0], step, places.length);
  }

  /// Registers one after another: all of qubits, or all of bits.
  Typed joined(Expression.Concatenation it) {
    List<Typed> parts = it.parts().stream().map(unit.expressions::of).toList();
    boolean isQuantum = parts.getFirst().type() instanceof Type.Qubits;
    int width = 0;
    for (Typed part : parts) {
      int size =
          switch (part.type()) {
            case Type.Qubits(int own) when isQuantum -> own == 0 ? 1 : own;
            case Type.Bits(int own) when !isQuantum -> own;
            case Type.Bit _ when !isQuantum -> 1;
            default ->
                throw Trouble.at(
                    part.place(),
                    part.type() + " does not join " + parts.getFirst().type(),
                    "join qubits with qubits, or bits with bits");
          };
      width = width == Type.OPEN || size == Type.OPEN ? Type.OPEN : width + size;
    }
    Type type = isQuantum ? new Type.Qubits(width) : new Type.Bits(width);
    Term term = run -> isQuantum ? joinedWires(parts, run) : joinedBits(parts, run);
    boolean isConstant = parts.stream().allMatch(part -> part.constant().isPresent());
    return new Typed(
        type,
        it.place(),
        term,
        isConstant ? Optional.of(term.of(Expressions.NO_RUN)) : Optional.empty());
  }

  private static Value joinedWires(List<Typed> parts, Run run) {
    List<Integer> all = new ArrayList<>();
    for (Typed part : parts) {
      Value.Wires wires = (Value.Wires) part.term().of(run);
      for (int i = 0; i < wires.size(); i++) {
        all.add(wires.get(i));
      }
    }
    return new Value.Wires(all.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Value joinedBits(List<Typed> parts, Run run) {
    List<Integer> all = new ArrayList<>();
    for (Typed part : parts) {
      Value.Bits bits = (Value.Bits) part.term().of(run);
      for (int i = 0; i < bits.width(); i++) {
        all.add(bits.raw(i));
      }
    }
    return new Value.Bits(all.stream().mapToInt(Integer::intValue).toArray());
  }
}
