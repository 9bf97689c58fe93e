// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.ArrayList;
import java.util.List;

record Schedule(List<Integer> levels) {
  static double C = Double.parseDouble(System.getProperty("c", "0.35"));
  static String STEPS = System.getProperty("steps", "3,6,6,7,8");
  static Schedule of(double errorRate, int frameLength) {
    int top = new Blocks(frameLength).top();
    double q = Math.min(0.25, Math.max(errorRate, 1.0 / frameLength));
    int first = (int) Math.round(StrictMath.log(1 / q) / StrictMath.log(2) + C - 0.5 + 0.0);
    List<Integer> levels = new ArrayList<>();
    levels.add(Math.min(first, top - 2));
    for (String s : STEPS.split(",")) levels.add(Math.min(first + Integer.parseInt(s), top - 2));
    return new Schedule(List.copyOf(levels));
  }
  static Schedule of(String levels) {
    List<Integer> list = new ArrayList<>();
    for (String s : levels.split(",")) list.add(Integer.parseInt(s));
    return new Schedule(List.copyOf(list));
  }
}
