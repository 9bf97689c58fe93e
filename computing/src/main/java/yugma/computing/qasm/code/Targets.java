// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.List;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.value.Elements;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// What can be assigned to: variables and parts of them.
final class Targets {
  private final Unit unit;

  Targets(Unit unit) {
    this.unit = unit;
  }

  /// A variable or a part of one.
  record Target(Type type, Term get, Store set) {}

  /// How a value gets to its place.
  interface Store {
    void put(Run run, Value value);
  }

  boolean isWritable(Expression expression) {
    return switch (expression) {
      case Expression.Name name ->
          unit.names.find(name.name()).orElse(new Symbol.Broken())
                  instanceof Symbol.Variable variable
              && variable.isWritable();
      case Expression.Index index -> isWritable(index.base());
      default -> false;
    };
  }

  Target of(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> variable(name);
      case Expression.Index index -> part(index);
      default ->
          throw Trouble.at(expression.place(), "this cannot be assigned to", "name a variable");
    };
  }

  private Target variable(Expression.Name name) {
    Symbol symbol =
        unit.names
            .find(name.name())
            .orElseThrow(() -> unit.expressions.unknown(name.name(), name.place()));
    if (symbol instanceof Symbol.Broken) {
      throw Trouble.of("", "");
    }
    if (!(symbol instanceof Symbol.Variable(Type type, int slot, boolean isWritable))) {
      throw Trouble.at(
          name.place(), "'" + name.name() + "' is no variable", "declare one to assign to");
    }
    if (!isWritable) {
      throw Trouble.at(
          name.place(), "'" + name.name() + "' can only be read", "declare a variable of your own");
    }
    Store store =
        type instanceof Type.Array
            ? (run, value) -> ((Elements) run.slots[slot]).setAll((Elements) value)
            : (run, value) -> run.slots[slot] = value;
    return new Target(type, run -> run.slots[slot], store);
  }

  private Target part(Expression.Index index) {
    Target base = of(index.base());
    List<Selection> selections =
        index.selectors().stream().map(selector -> Selection.of(unit, selector)).toList();
    return switch (base.type()) {
      case Type.Array array -> elements(base, array, selections, index.place());
      case Type.Bits _, Type.Int _, Type.Uint _, Type.Angle _ ->
          bits(base, Indexing.only(selections, index.place()));
      default -> throw Trouble.at(index.place(), base.type() + " has no parts", "remove the index");
    };
  }

  private static Target elements(
      Target base, Type.Array array, List<Selection> selections, Place place) {
    Type type = Indexing.part(array, selections, place);
    return new Target(
        type,
        run -> {
          Elements part = Indexing.view((Elements) base.get().of(run), selections, run);
          return part.dimensions() == 0 ? part.only() : part;
        },
        (run, value) -> {
          Elements part = Indexing.view((Elements) base.get().of(run), selections, run);
          if (part.dimensions() == 0) {
            part.setOnly(value);
          } else {
            part.setAll((Elements) value);
          }
        });
  }

  private static Target bits(Target base, Selection selection) {
    int size = base.type().bits();
    int width = Indexing.width(selection, size);
    Type type = selection.isSingle() ? new Type.Bit() : new Type.Bits(width);
    Term get =
        run -> {
          Value.Bits bits = register(base.get().of(run), size);
          int[] places = selection.of(run, bits.width());
          int[] part = new int[places.length];
          for (int i = 0; i < part.length; i++) {
            part[i] = bits.raw(places[i]);
          }
          return new Value.Bits(part);
        };
    return new Target(
        type, get, (run, value) -> put(base, selection, size, (Value.Bits) value, run));
  }

  private static Value.Bits register(Value value, int size) {
    return value instanceof Value.Bits bits ? bits : Value.Bits.of(Numbers.whole(value), size);
  }

  private static void put(Target base, Selection selection, int size, Value.Bits value, Run run) {
    Value whole = base.get().of(run);
    Value.Bits bits = register(whole, size);
    int[] places = selection.of(run, bits.width());
    if (places.length != value.width()) {
      throw Trouble.of(
          value.width() + " bits do not fit " + places.length, "take as many as there is room for");
    }
    for (int i = 0; i < places.length; i++) {
      bits.set(places[i], value.raw(i));
    }
    if (whole instanceof Value.Whole) {
      long number = bits.number();
      int unused = Long.SIZE - size;
      base.set()
          .put(
              run,
              new Value.Whole(
                  base.type() instanceof Type.Int ? number << unused >> unused : number));
    } else if (base.type() instanceof Type.Bits) {
      base.set().put(run, bits);
    }
  }
}
