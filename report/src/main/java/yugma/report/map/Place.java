// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

/// A node on the map.
///
/// @param id that links name it by
/// @param name for people
/// @param kind decides its shape
/// @param spot where it is drawn
public record Place(String id, String name, Kind kind, Spot spot) {
  /// What a node is; the order is that in which names find room on the map.
  public enum Kind {
    /// A place where keys are used: a square.
    END_NODE("end-node", "m-5 -5h10v10h-10z"),
    /// A node that swaps entanglement: a cross.
    REPEATER("repeater", "m-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"),
    /// A station that looks at satellites: a triangle.
    GROUND_STATION("ground-station", "m0 -6l6 10h-12z"),
    /// A satellite: a diamond.
    SATELLITE("satellite", "m0 -7l7 7l-7 7l-7 -7z"),
    /// A node that passes keys on and can read them: a circle.
    TRUSTED_NODE("trusted-node", "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z");

    private final String styleClass;
    private final String shape;

    Kind(String styleClass, String shape) {
      this.styleClass = styleClass;
      this.shape = shape;
    }

    /// Its class in the style sheet.
    public String styleClass() {
      return styleClass;
    }

    /// Its outline as the data of a path, from its middle.
    public String shape() {
      return shape;
    }
  }
}
