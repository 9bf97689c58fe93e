// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;

/// One qubit wherever it is: it shares a state with those it has met, and parts from them when it
/// is measured.
///
/// Those of one simulation belong to one thread.
public final class Qubit {
  private Register register;
  private int place;
  private boolean isLost;

  private Qubit(Register register, int place) {
    this.register = register;
    this.place = place;
  }

  /// A fresh one in |0⟩.
  public static Qubit zero() {
    return of(Stabilizer.zeros(1)).getFirst();
  }

  /// All of a state, in its order; it is theirs from now on.
  public static List<Qubit> of(QubitState state) {
    Register register = new Register(state);
    for (int q = 0; q < state.qubits(); q++) {
      register.members.add(new Qubit(register, q));
    }
    return List.copyOf(register.members);
  }

  /// The state that it shares; to look at, not to change.
  public QubitState state() {
    return present().state;
  }

  /// Which qubit of that state it is.
  public int place() {
    present();
    return place;
  }

  /// Whether both are part of one state.
  public boolean isWith(Qubit other) {
    return present() == other.present();
  }

  private Register present() {
    if (isLost) {
      throw new IllegalStateException("this qubit is lost: it was discarded");
    }
    return register;
  }

  /// Does a plain gate on qubits, whose states become one.
  public static void apply(Gate gate, Qubit... targets) {
    apply(Apply.of(gate, range(targets.length)), targets);
  }

  /// Does a gate whose targets and controls are places among these qubits, whose states become one.
  public static void apply(Apply gate, Qubit... qubits) {
    Register register = meeting(qubits);
    int[] places = places(qubits);
    register.state =
        register.state.apply(
            new Apply(
                gate.gate(),
                gate.angles(),
                moved(gate.controls(), places),
                gate.states(),
                moved(gate.targets(), places)));
  }

  private static Qubits moved(Qubits numbers, int[] places) {
    return Qubits.of(Arrays.stream(numbers.toArray()).map(number -> places[number]).toArray());
  }

  /// Does a channel, exactly.
  public static void apply(Channel channel, Qubit... targets) {
    Register register = meeting(targets);
    register.state = register.state.apply(channel, places(targets));
  }

  /// Does a channel, of which pure states draw one way it can go.
  public static void draw(Channel channel, RandomStream random, Qubit... targets) {
    Register register = meeting(targets);
    register.state = register.state.draw(channel, random, places(targets));
  }

  private static int[] places(Qubit... qubits) {
    return Arrays.stream(qubits).mapToInt(Qubit::place).toArray();
  }

  private static int[] range(int length) {
    int[] range = new int[length];
    Arrays.setAll(range, i -> i);
    return range;
  }

  private static Register meeting(Qubit... qubits) {
    if (qubits.length == 0) {
      throw new IllegalArgumentException("an operation names no qubit, must name at least 1");
    }
    Register all = qubits[0].present();
    for (Qubit qubit : qubits) {
      if (qubit.present() != all) {
        all.join(qubit.register);
      }
    }
    return all;
  }

  /// Measures it in a basis; afterwards it is in a state of its own.
  public boolean measure(Pauli basis, RandomStream random) {
    int place = place();
    QubitState.Measured measured = register.state.measure(basis, place, random);
    register.state = measured.after();
    leave(Register.basisState(basis, measured.one()));
    return measured.one();
  }

  /// Puts it into |0⟩, in a state of its own; what it was entangled with is as if it were lost.
  public void reset(RandomStream random) {
    measure(Pauli.Z, random);
    register.state.close();
    register.state = Stabilizer.zeros(1);
  }

  /// Ends it, as loss does; those it shares a state with stay.
  public void discard(RandomStream random) {
    if (present().members.size() == 1) {
      register.state.close();
    } else {
      register.state = register.state.discard(place, random);
    }
    register.remove(place);
    isLost = true;
  }

  private void leave(QubitState own) {
    if (register.members.size() > 1) {
      QubitState.Split parts = register.state.split(place).orElseThrow();
      parts.some().close();
      register.state = parts.rest();
      register.remove(place);
      register = new Register(own);
      register.add(this);
    } else {
      register.state.close();
      register.state = own;
    }
  }

  /// Qubits that share a state.
  private static final class Register {
    private QubitState state;
    private final List<Qubit> members = new ArrayList<>();

    Register(QubitState state) {
      this.state = state;
    }

    void join(Register other) {
      state = Merging.join(state, other.state);
      for (Qubit qubit : other.members) {
        qubit.register = this;
        add(qubit);
      }
      other.members.clear();
    }

    void add(Qubit qubit) {
      qubit.place = members.size();
      members.add(qubit);
    }

    void remove(int place) {
      members.remove(place);
      for (int i = place; i < members.size(); i++) {
        members.get(i).place = i;
      }
    }

    static QubitState basisState(Pauli basis, boolean one) {
      QubitState state = Stabilizer.zeros(1);
      QubitState flipped = one ? state.apply(Gate.X, 0) : state;
      return flipped.apply(Bases.exchange(basis), 0);
    }
  }
}
