// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.syntax.Reader;
import yugma.computing.qasm.syntax.Source;
import yugma.computing.qasm.syntax.Statement;

/// Gates of the standard libraries that are made of rows of the table; read when first asked for.
final class Library {
  private Library() {}

  /// The file, read once.
  private static final class Read {
    static final Map<String, Symbol.ForGate> GATES = gates();

    private static Map<String, Symbol.ForGate> gates() {
      String text = text();
      Problems problems = new Problems("more.inc", text);
      Source source = Reader.program(text, problems);
      Unit unit = new Unit(problems, false, 0);
      unit.hasLibrary = true;
      Map<String, Symbol.ForGate> gates = new HashMap<>();
      for (Statement statement : source.statements()) {
        if (statement instanceof Statement.GateDefinition definition) {
          unit.gates.define(definition);
          unit.names
              .find(definition.name())
              .ifPresent(gate -> gates.put(definition.name(), (Symbol.ForGate) gate));
        }
      }
      return gates;
    }

    private static String text() {
      try (InputStream file =
          Objects.requireNonNull(Library.class.getResourceAsStream("more.inc"))) {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Names in the file, so that a program without them does not read it.
  private static final Set<String> NAMES =
      Set.of("u0", "c3x", "c4x", "c3sqrtx", "c3sx", "rzx", "dcx", "ecr", "rccx", "rc3x");

  static Set<String> names() {
    return NAMES;
  }

  static Optional<Symbol.ForGate> find(String name) {
    return NAMES.contains(name) ? Optional.ofNullable(Read.GATES.get(name)) : Optional.empty();
  }
}
