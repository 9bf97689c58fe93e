// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

/// Reads the matrix column of the table of gates.
final class MatrixText {
  private static final double ROOT_HALF = Math.sqrt(0.5);

  private MatrixText() {}

  static Matrix matrix(String text, Angles angles) {
    if (text.startsWith("ctrl ")) {
      Step inner = Step.parse(text.substring(5) + targets(text), angles);
      return inner.gate().matrix(inner.angleArray()).controlled();
    }
    String[] rows = text.split("/", -1);
    double[] entries = new double[2 * rows.length * rows.length];
    int at = 0;
    for (String row : rows) {
      for (String entry : row.strip().split(" ", -1)) {
        double[] value = entry(entry, angles);
        entries[at++] = value[0];
        entries[at++] = value[1];
      }
    }
    return Matrix.complex(entries);
  }

  /// A step names its targets; the order of an inner gate is the natural one.
  private static String targets(String text) {
    String name = text.substring(5).replaceAll("\\(.*", "");
    StringBuilder targets = new StringBuilder();
    for (int i = 0; i < Gate.named(name).qubits(); i++) {
      targets.append(' ').append(i);
    }
    return targets.toString();
  }

  private static double[] entry(String text, Angles angles) {
    boolean negative = text.startsWith("-");
    double[] product = {negative ? -1 : 1, 0};
    for (String factor : text.substring(negative ? 1 : 0).split("\\*", -1)) {
      double[] value = factor(factor, angles);
      product =
          new double[] {
            product[0] * value[0] - product[1] * value[1],
            product[0] * value[1] + product[1] * value[0]
          };
    }
    return product;
  }

  private static double[] factor(String text, Angles angles) {
    return switch (text) {
      case "i" -> new double[] {0, 1};
      case "r" -> new double[] {ROOT_HALF, 0};
      case "u" -> new double[] {0.5, 0.5};
      case "v" -> new double[] {0.5, -0.5};
      default -> text.contains("(") ? function(text, angles) : number(text);
    };
  }

  private static double[] function(String text, Angles angles) {
    int open = text.indexOf('(');
    double angle = angles.of(text.substring(open + 1, text.length() - 1));
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return switch (text.substring(0, open)) {
      case "cos" -> new double[] {cos, 0};
      case "sin" -> new double[] {sin, 0};
      case "exp" -> new double[] {cos, sin};
      default -> throw new IllegalArgumentException("'" + text + "' is no entry of a matrix");
    };
  }

  private static double[] number(String text) {
    return text.endsWith("i")
        ? new double[] {0, Double.parseDouble(text.substring(0, text.length() - 1))}
        : new double[] {Double.parseDouble(text), 0};
  }
}
