// SPDX-License-Identifier: Apache-2.0
package yugma.physics.memory;

/// A place in the plane, in steps of the lattice; places are in order of x, then of y.
record Spot(double x, double y) implements Comparable<Spot> {
  Spot plus(Spot step) {
    return new Spot(x + step.x, y + step.y);
  }

  @Override
  public int compareTo(Spot other) {
    int byX = Double.compare(x, other.x);
    return byX != 0 ? byX : Double.compare(y, other.y);
  }
}
