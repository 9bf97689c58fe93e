// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import yugma.computing.machine.Machine;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problem;
import yugma.computing.problem.Problems;
import yugma.computing.qasm.code.Code;
import yugma.computing.qasm.code.Hands;
import yugma.computing.qasm.code.Run;
import yugma.computing.qasm.value.Elements;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;
import yugma.kernel.time.Time;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.Gate;

/// A program with its inputs, which can be played shot by shot.
///
/// Immutable; any number of threads may use it, each with a machine of its own.
public final class Player {
  private static final Problem TOO_DEEP =
      new Problem(
          Place.START, "its calls and blocks are nested too deeply", "use loops for some of them");

  private final Problems problems;
  private final Code code;
  private final Value[] memory;

  Player(Problems problems, Code code, Value[] memory) {
    this.problems = problems;
    this.code = code;
    this.memory = memory;
  }

  /// One shot on a machine whose qubits are all |0⟩.
  ///
  /// @return of each output its value: of bits a string, the highest index first
  /// @throws yugma.computing.problem.ProgramException if the program cannot go on, with the place
  public SequencedMap<String, String> play(Machine machine) {
    Value[] slots = memory();
    run(new OnMachine(machine), slots);
    SequencedMap<String, String> outputs = new LinkedHashMap<>();
    for (Code.Port port : code.outputs()) {
      outputs.put(port.name(), text(slots[port.slot()], port.type()));
    }
    return outputs;
  }

  /// The program as a circuit, if none of its decisions, angles and computations reads a bit that
  /// was measured; else where the first that does stands.
  ///
  /// @throws yugma.computing.problem.ProgramException if the program cannot go on, with the place
  public FlatProgram flat() {
    Value[] slots = memory();
    Recorder recorder = new Recorder();
    try {
      code.run(new Run(recorder, slots));
    } catch (Recorder.TooLong tooLong) {
      return new FlatProgram.TooLong(Recorder.LONGEST);
    } catch (Trouble trouble) {
      if (trouble.isUnknownBit()) {
        return new FlatProgram.FeedForward(trouble.problem(), recorder.circuit());
      }
      throw problems.exception(trouble.problem());
    } catch (StackOverflowError tooDeep) {
      throw problems.exception(TOO_DEEP);
    }
    try {
      return new FlatProgram.Flat(recorder.circuit(), outputs(slots));
    } catch (Trouble arrayOfMeasured) {
      return new FlatProgram.FeedForward(arrayOfMeasured.problem(), recorder.circuit());
    }
  }

  private SequencedMap<String, FlatProgram.Output> outputs(Value[] slots) {
    SequencedMap<String, FlatProgram.Output> outputs = new LinkedHashMap<>();
    for (Code.Port port : code.outputs()) {
      outputs.put(port.name(), output(slots[port.slot()], port.type()));
    }
    return outputs;
  }

  private Value[] memory() {
    Value[] slots = memory.clone();
    for (Code.Port port : code.outputs()) {
      slots[port.slot()] = port.type().zero();
    }
    return slots;
  }

  private void run(Hands hands, Value[] slots) {
    try {
      code.run(new Run(hands, slots));
    } catch (Trouble trouble) {
      throw problems.exception(trouble.problem());
    } catch (StackOverflowError tooDeep) {
      throw problems.exception(TOO_DEEP);
    }
  }

  private static FlatProgram.Output output(Value value, Type type) {
    boolean isBits = type instanceof Type.Bits || type instanceof Type.Bit;
    return value instanceof Value.Bits bits && (isBits || bits.raw(0) > 1)
        ? new FlatProgram.Bits(bits.toArray())
        : new FlatProgram.Constant(text(value, type));
  }

  private static String text(Value value, Type type) {
    return switch (type) {
      case Type.Bool _ -> Numbers.truth(value) ? "1" : "0";
      case Type.Uint _ when value instanceof Value.Whole(long number) ->
          Long.toUnsignedString(number);
      case Type.Angle(int width) when value instanceof Value.Whole(long steps) ->
          Double.toString(Numbers.radians(steps, width));
      case Type.Duration _ when value instanceof Value.Real(double picos) ->
          Double.toString(picos / Numbers.PICOS_PER_SECOND);
      case Type.Array array when value instanceof Elements all -> text(all, array);
      default -> value.toString();
    };
  }

  private static String text(Elements all, Type.Array type) {
    List<Integer> inner = type.sizes().subList(1, type.sizes().size());
    Type part = inner.isEmpty() ? type.element() : new Type.Array(type.element(), inner);
    StringJoiner text = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < all.size(0); i++) {
      text.add(text(all.get(i), part));
    }
    return text.toString();
  }

  /// A machine as the hands of a program. A phase of the whole state shows in nothing, and is left
  /// out; under a control it was made a phase of the control.
  private record OnMachine(Machine machine) implements Hands {
    @Override
    public void apply(Apply gate) {
      if (gate.gate() != Gate.GLOBAL_PHASE) {
        machine.apply(gate);
      }
    }

    @Override
    public int measure(int qubit) {
      return machine.measure(qubit) ? 1 : 0;
    }

    @Override
    public void reset(int qubit) {
      machine.reset(qubit);
    }

    @Override
    public void idle(Time time, int qubit) {
      machine.idle(time, qubit);
    }
  }
}
