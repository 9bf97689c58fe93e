// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a Clifford gate makes of Pauli operators: the images `U X_j U†` and `U Z_j U†` of each
/// target.
///
/// It says everything of the gate but its global phase.
///
/// @param images of X and Z of the first target, of X and Z of the second …
public record CliffordAction(List<PauliTerm> images) {
  private static final double NEAR = 1e-9;

  public CliffordAction {
    images = List.copyOf(images);
    if (images.isEmpty() || images.size() % 2 != 0) {
      throw new IllegalArgumentException(
          "an action has two images for each target, not " + images.size());
    }
    requirePaired(images);
  }

  /// A gate keeps which operators commute, so images that do not are of no gate.
  private static void requirePaired(List<PauliTerm> images) {
    for (int a = 0; a < images.size(); a++) {
      for (int b = 0; b < a; b++) {
        boolean isPair = a / 2 == b / 2;
        if (images.get(a).anticommutesWith(images.get(b)) != isPair) {
          throw new IllegalArgumentException(
              "images "
                  + images
                  + " are of no gate: a pair of one target must anticommute, others commute");
        }
      }
    }
  }

  /// From text such as `X>Z Z>X`, or `XI>XX ZI>ZI IX>IX IZ>ZZ`: X and Z of each target in turn.
  public static CliffordAction parse(String text) {
    List<PauliTerm> images = new ArrayList<>();
    for (String flow : text.split(" ", -1)) {
      images.add(PauliTerm.parse(flow.substring(flow.indexOf('>') + 1)));
    }
    return new CliffordAction(images);
  }

  /// The action of a unitary matrix, or nothing if it takes a Pauli operator out of the Paulis.
  public static Optional<CliffordAction> of(Matrix unitary) {
    int qubits = unitary.qubits();
    List<PauliTerm> images = new ArrayList<>();
    for (int target = 0; target < qubits; target++) {
      for (PauliTerm generator : List.of(PauliTerm.x(target), PauliTerm.z(target))) {
        Matrix image = unitary.times(generator.matrix(qubits)).times(unitary.adjoint());
        Optional<PauliTerm> term = termOf(image);
        if (term.isEmpty()) {
          return Optional.empty();
        }
        images.add(term.get());
      }
    }
    return images.isEmpty() ? Optional.empty() : Optional.of(new CliffordAction(images));
  }

  private static Optional<PauliTerm> termOf(Matrix image) {
    int qubits = image.qubits();
    for (int bits = 0; bits < 1 << 2 * qubits; bits++) {
      for (boolean negative : new boolean[] {false, true}) {
        PauliTerm term = new PauliTerm(negative, bits & (1 << qubits) - 1, bits >>> qubits);
        if (image.distance(term.matrix(qubits)) < NEAR) {
          return Optional.of(term);
        }
      }
    }
    return Optional.empty();
  }

  /// On how many qubits.
  public int qubits() {
    return images.size() / 2;
  }

  /// The image of X of a target.
  public PauliTerm x(int target) {
    return images.get(2 * target);
  }

  /// The image of Z of a target.
  public PauliTerm z(int target) {
    return images.get(2 * target + 1);
  }

  /// The image of any Pauli operator on the targets.
  public PauliTerm of(PauliTerm term) {
    PauliTerm.Product product = PauliTerm.Product.ONE;
    for (int target = 0; target < qubits(); target++) {
      boolean x = (term.x() >>> target & 1) != 0;
      boolean z = (term.z() >>> target & 1) != 0;
      product = x ? product.times(x(target)) : product;
      product = z ? product.times(z(target)) : product;
      product = x && z ? product.timesI() : product;
    }
    return (term.negative() ? product.timesMinusOne() : product).term();
  }

  /// This action, and another after it.
  public CliffordAction then(CliffordAction next) {
    return new CliffordAction(images.stream().map(next::of).toList());
  }

  /// The action that undoes it.
  public CliffordAction inverse() {
    List<PauliTerm> back = new ArrayList<>();
    for (int target = 0; target < qubits(); target++) {
      back.add(preimage(PauliTerm.x(target)));
      back.add(preimage(PauliTerm.z(target)));
    }
    return new CliffordAction(back);
  }

  /// Symplectic duality gives the bits: the preimage has X_j where the image of Z_j anticommutes.
  private PauliTerm preimage(PauliTerm wanted) {
    int x = 0;
    int z = 0;
    for (int target = 0; target < qubits(); target++) {
      x |= z(target).anticommutesWith(wanted) ? 1 << target : 0;
      z |= x(target).anticommutesWith(wanted) ? 1 << target : 0;
    }
    PauliTerm unsigned = new PauliTerm(false, x, z);
    return new PauliTerm(of(unsigned).negative() != wanted.negative(), x, z);
  }
}
