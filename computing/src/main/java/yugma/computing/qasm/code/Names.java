// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yugma.computing.problem.Place;
import yugma.computing.qasm.code.Symbol.Declared;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;

/// The names that are known at some line, block in block; and how much memory their variables need.
final class Names {
  private final List<Map<String, Declared>> scopes = new ArrayList<>();

  /// From which scope on a gate or subroutine sees everything; below, only what never changes.
  private int border;

  private int slots;

  Names() {
    scopes.add(new LinkedHashMap<>());
  }

  void enter() {
    scopes.add(new LinkedHashMap<>());
  }

  void leave() {
    scopes.removeLast();
  }

  boolean isGlobal() {
    return scopes.size() == 1;
  }

  /// Begins a gate or subroutine: a scope with memory of its own.
  ///
  /// @return what to give back to [#endBody]
  int[] beginBody() {
    int[] outside = {border, slots};
    enter();
    border = scopes.size() - 1;
    slots = 0;
    return outside;
  }

  void endBody(int[] outside) {
    leave();
    border = outside[0];
    slots = outside[1];
  }

  int newSlot() {
    return slots++;
  }

  int slots() {
    return slots;
  }

  void declare(String name, Place place, Symbol symbol) {
    Declared old = scopes.getLast().put(name, new Declared(symbol, Optional.of(place)));
    if (old != null && !(old.symbol() instanceof Symbol.Broken)) {
      String where = old.place().map(at -> " in line " + at.line()).orElse("");
      throw Trouble.at(place, "'" + name + "' is declared already" + where, "choose another name");
    }
  }

  /// Takes the place of what the name was, if anything.
  void replace(String name, Place place, Symbol symbol) {
    scopes.getLast().put(name, new Declared(symbol, Optional.of(place)));
  }

  Optional<Symbol> find(String name) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Declared found = scopes.get(i).get(name);
      if (found != null && (i >= border || isLasting(found.symbol()))) {
        return Optional.of(found.symbol());
      }
    }
    return Optional.empty();
  }

  /// Whether a name is known, but not to the gate or subroutine that asks for it.
  boolean isHidden(String name) {
    return scopes.subList(0, border).stream().anyMatch(scope -> scope.containsKey(name));
  }

  private static boolean isLasting(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Variable _ -> false;
      case Symbol.Named named ->
          !(named.value().type() instanceof Type.Qubits) && named.value().constant().isPresent();
      case Symbol.Broken _, Symbol.ForGate _, Symbol.Subroutine _ -> true;
    };
  }

  /// All names that can be used, of one kind.
  Set<String> known(Class<? extends Symbol> kind) {
    Set<String> names = new LinkedHashSet<>();
    for (Map<String, Declared> scope : scopes) {
      scope.forEach(
          (name, declared) -> {
            if (kind.isInstance(declared.symbol())) {
              names.add(name);
            }
          });
    }
    return names;
  }
}
