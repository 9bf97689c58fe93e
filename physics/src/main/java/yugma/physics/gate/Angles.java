// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values of the angles of a gate, and of sums such as `0.5a-0.25pi` of them.
record Angles(List<String> letters, List<Double> values) {
  private static final Pattern TERM = Pattern.compile("([+-]?)([0-9.]*)(pi|[a-d])");

  double of(String form) {
    Matcher terms = TERM.matcher(form);
    double sum = 0;
    int end = 0;
    while (terms.find() && terms.start() == end) {
      double factor = terms.group(2).isEmpty() ? 1 : Double.parseDouble(terms.group(2));
      double value = terms.group(3).equals("pi") ? Math.PI : letter(terms.group(3));
      sum += terms.group(1).equals("-") ? -factor * value : factor * value;
      end = terms.end();
    }
    if (end != form.length()) {
      throw new IllegalArgumentException("'" + form + "' is no sum of angles");
    }
    return sum;
  }

  private double letter(String letter) {
    return values.get(letters.indexOf(letter));
  }
}
