// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.ArrayList;
import java.util.List;
import yugma.computing.stim.Target.Kind;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.PauliProduct.Factor;
import yugma.physics.gate.Pauli;

/// The products of Pauli matrices among the targets of an instruction.
final class Products {
  private Products() {}

  /// Each run of targets joined by `*`; they must be Hermitian.
  static List<PauliProduct> of(Statement statement) {
    List<PauliProduct> products = new ArrayList<>();
    List<Target> targets = statement.targets();
    for (int from = 0; from < targets.size(); ) {
      int to = from + 1;
      while (to < targets.size() && targets.get(to).is(Kind.COMBINER)) {
        to += 2;
      }
      if (to > targets.size()) {
        statement.problem(targets.getLast(), "'*' joins nothing", "put a target behind it");
        return products;
      }
      products.add(product(statement, targets.subList(from, to)));
      from = to;
    }
    return products;
  }

  private static PauliProduct product(Statement statement, List<Target> targets) {
    List<Factor> factors = new ArrayList<>();
    boolean inverted = false;
    for (int i = 0; i < targets.size(); i += 2) {
      Target target = targets.get(i);
      if (statement.check(target, Kind.PAULI)) {
        factors.add(new Factor(target.pauli(), target.value()));
        inverted ^= target.inverted();
      }
    }
    if (isAntiHermitian(factors)) {
      statement.problem(
          targets.getFirst(),
          "the product is anti-Hermitian",
          "such as X0*Z0, which is -i Y0: it cannot be measured");
    }
    return new PauliProduct(factors, inverted);
  }

  /// Whether its square is -1: an odd number of pairs anticommute.
  private static boolean isAntiHermitian(List<Factor> factors) {
    boolean odd = false;
    for (int i = 0; i < factors.size(); i++) {
      for (int j = 0; j < i; j++) {
        odd ^=
            factors.get(i).qubit() == factors.get(j).qubit()
                && factors.get(i).pauli().anticommutesWith(factors.get(j).pauli());
      }
    }
    return odd;
  }

  /// All targets as one product, joined by `*` or not, whatever its phase.
  static PauliProduct all(Statement statement) {
    List<Factor> factors = new ArrayList<>();
    for (Target target : statement.targets()) {
      if (!target.is(Kind.COMBINER) && statement.check(target, Kind.PAULI)) {
        factors.add(new Factor(target.pauli(), target.value()));
      }
    }
    return new PauliProduct(factors, false);
  }

  /// Pairs of qubits, each the product of a matrix on both.
  static List<PauliProduct> pairs(Statement statement, Pauli pauli) {
    statement.measured();
    List<PauliProduct> products = new ArrayList<>();
    if (statement.isFine()) {
      statement.checkPairs();
    }
    List<Target> targets = statement.targets();
    for (int i = 0; i + 1 < targets.size(); i += 2) {
      Target first = targets.get(i);
      Target second = targets.get(i + 1);
      products.add(
          new PauliProduct(
              List.of(new Factor(pauli, first.value()), new Factor(pauli, second.value())),
              first.inverted() != second.inverted()));
    }
    return products;
  }
}
