// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.List;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// A program made ready to run. Immutable: shots may run on several threads, each with its own
/// [Run].
public final class Code {
  private final Step body;
  private final int slots;
  private final int qubits;
  private final List<Port> inputs;
  private final List<Port> outputs;

  Code(Step body, Unit unit) {
    this.body = body;
    this.slots = unit.names.slots();
    this.qubits = unit.qubits;
    this.inputs = List.copyOf(unit.inputs);
    this.outputs = outputs(unit);
  }

  /// A variable that the outside sees.
  ///
  /// @param slot of its value among those of the program
  public record Port(String name, Type type, int slot) {}

  /// What is declared as output; else all bits; else all variables.
  private static List<Port> outputs(Unit unit) {
    if (!unit.outputs.isEmpty()) {
      return List.copyOf(unit.outputs);
    }
    List<Port> bits =
        unit.globals.stream()
            .filter(port -> port.type() instanceof Type.Bits || port.type() instanceof Type.Bit)
            .toList();
    return bits.isEmpty() ? List.copyOf(unit.globals) : bits;
  }

  /// The number of qubits.
  public int qubits() {
    return qubits;
  }

  /// What must be given before it runs.
  public List<Port> inputs() {
    return inputs;
  }

  /// What it gives back, in the order of the program.
  public List<Port> outputs() {
    return outputs;
  }

  /// Memory for one run, with nothing in it but what outputs begin with.
  public Value[] memory() {
    Value[] memory = new Value[slots];
    for (Port output : outputs) {
      memory[output.slot()] = output.type().zero();
    }
    return memory;
  }

  /// Does all that the program says.
  ///
  /// @throws yugma.computing.qasm.value.Trouble if it cannot go on
  public void run(Run run) {
    try {
      body.run(run);
    } catch (Calls.Ended ended) {
      run.depth = 0;
    }
  }
}
