// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.List;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;

/// What is known of a program while it is made ready.
final class Unit {
  /// How many qubits, bits of a register or elements of an array there may be.
  static final int MOST = 1_000_000;

  /// Where a statement stands.
  enum Inside {
    PROGRAM,
    GATE,
    SUBROUTINE
  }

  final Problems problems;
  final Names names = new Names();
  final boolean isVersion2;
  final List<Code.Port> inputs = new ArrayList<>();
  final List<Code.Port> outputs = new ArrayList<>();

  /// All variables of the program itself, in order.
  final List<Code.Port> globals = new ArrayList<>();

  final Expressions expressions;
  final Operands operands;
  final Types types;
  final Calls calls;
  final Gates gates;

  Inside inside = Inside.PROGRAM;
  int loops;
  Type result = new Type.Nothing();
  int qubits;

  /// Whether the gates of the standard libraries are known.
  boolean hasLibrary;

  /// Whether whole numbers are meant as numbers of the line, as in the angles of OpenQASM 2.
  boolean isRealLine;

  Unit(Problems problems, boolean isVersion2, int qubits) {
    this.problems = problems;
    this.isVersion2 = isVersion2;
    this.qubits = qubits;
    this.expressions = new Expressions(this);
    this.operands = new Operands(this);
    this.types = new Types(this);
    this.calls = new Calls(this);
    this.gates = new Gates(this);
  }

  /// Takes up more qubits; the number of the first of them.
  int newQubits(int count, Place place) {
    if ((long) qubits + count > MOST) {
      throw Trouble.at(
          place,
          "the program has more than " + MOST + " qubits",
          "use fewer; the state of so many cannot be held");
    }
    qubits += count;
    return qubits - count;
  }

  void report(Trouble trouble, Place place) {
    var problem = trouble.placed(place).problem();
    if (!problem.what().isEmpty()) {
      problems.error(problem.place(), problem.what(), problem.fix());
    }
  }
}
