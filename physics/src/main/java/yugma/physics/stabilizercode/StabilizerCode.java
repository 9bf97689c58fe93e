// SPDX-License-Identifier: Apache-2.0
package yugma.physics.stabilizercode;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.circuit.Circuit;
import yugma.physics.gate.PauliTerm;

/// A code that keeps one logical qubit in several.
///
/// @param name such as `[[5,1,3]]`
/// @param qubits how many it takes, 2 to 15
/// @param stabilizers products that are +1 on every code word, one fewer than qubits, independent
/// @param logicalX what flips the logical bit
/// @param logicalZ what flips its phase
public record StabilizerCode(
    String name, int qubits, List<PauliTerm> stabilizers, PauliTerm logicalX, PauliTerm logicalZ) {
  private static final int MOST_QUBITS = 15;

  public StabilizerCode {
    stabilizers = List.copyOf(stabilizers);
    if (qubits < 2 || qubits > MOST_QUBITS || stabilizers.size() != qubits - 1) {
      throw new IllegalArgumentException(
          "code %s has %d qubits and %d stabilizers, must have 2 to %d and one fewer"
              .formatted(name, qubits, stabilizers.size(), MOST_QUBITS));
    }
    List<PauliTerm> all = new ArrayList<>(stabilizers);
    all.add(logicalX);
    all.add(logicalZ);
    for (int a = 0; a < all.size(); a++) {
      for (int b = 0; b < a; b++) {
        boolean isLogicalPair = a == qubits && b == qubits - 1;
        if (all.get(a).anticommutesWith(all.get(b)) != isLogicalPair) {
          throw new IllegalArgumentException(
              "code %s has %s and %s: only the two logical operators must anticommute"
                  .formatted(name, all.get(b), all.get(a)));
        }
      }
    }
  }

  /// The bit repeated, which corrects flips but no phases.
  ///
  /// @param qubits odd, 3 to 15
  public static StabilizerCode repetition(int qubits) {
    if (qubits < 3 || qubits > MOST_QUBITS || qubits % 2 == 0) {
      throw new IllegalArgumentException(
          "a repetition code has " + qubits + " qubits, must have 3, 5 … 15");
    }
    List<PauliTerm> checks = new ArrayList<>();
    for (int q = 0; q + 1 < qubits; q++) {
      checks.add(new PauliTerm(false, 0, 0b11 << q));
    }
    PauliTerm flip = new PauliTerm(false, (1 << qubits) - 1, 0);
    return new StabilizerCode("repetition " + qubits, qubits, checks, flip, PauliTerm.z(0));
  }

  /// The smallest code that corrects any error of one qubit ([Laflamme
  /// 1996](https://doi.org/10.1103/PhysRevLett.77.198)).
  public static StabilizerCode fiveQubit() {
    return parse("[[5,1,3]]", "XZZXI IXZZX XIXZZ ZXIXZ", "XXXXX", "ZZZZZ");
  }

  /// Steane's code, which corrects flips and phases each as the classical Hamming code does
  /// ([Steane 1996](https://doi.org/10.1098/rspa.1996.0136)).
  public static StabilizerCode steane() {
    return parse(
        "[[7,1,3]]", "IIIXXXX IXXIIXX XIXIXIX IIIZZZZ IZZIIZZ ZIZIZIZ", "XXXXXXX", "ZZZZZZZ");
  }

  private static StabilizerCode parse(String name, String checks, String x, String z) {
    List<PauliTerm> stabilizers = new ArrayList<>();
    for (String check : checks.split(" ", -1)) {
      stabilizers.add(PauliTerm.parse(check));
    }
    return new StabilizerCode(
        name, x.length(), stabilizers, PauliTerm.parse(x), PauliTerm.parse(z));
  }

  /// Which stabilizers an error turns to -1: bit j for the j-th.
  public int syndrome(int x, int z) {
    int syndrome = 0;
    for (int j = 0; j < stabilizers.size(); j++) {
      PauliTerm check = stabilizers.get(j);
      syndrome |= (Integer.bitCount(check.x() & z ^ check.z() & x) & 1) << j;
    }
    return syndrome;
  }

  /// Whether an error of no syndrome changes the logical qubit.
  boolean isLogical(int x, int z) {
    PauliTerm error = new PauliTerm(false, x, z);
    return error.anticommutesWith(logicalX) || error.anticommutesWith(logicalZ);
  }

  /// Whether every stabilizer is of X alone or of Z alone.
  public boolean isCss() {
    return stabilizers.stream().allMatch(check -> check.x() == 0 || check.z() == 0);
  }

  /// A circuit that makes of any state of qubit 0, the others 0, the same state of the logical
  /// qubit.
  public Circuit encoder() {
    return new Encoder(this).circuit();
  }

  /// A circuit that measures each stabilizer by a qubit of its own, the j-th by qubit `qubits + j`,
  /// which it resets first; record j is its syndrome bit.
  public Circuit syndromeCircuit() {
    return new SyndromeCircuit(this).circuit();
  }
}
