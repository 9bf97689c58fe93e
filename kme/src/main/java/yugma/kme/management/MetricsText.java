// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.ArrayList;
import java.util.List;

/// Metrics in the text format of Prometheus, version 0.0.4.
final class MetricsText {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();
  private String name = "";

  /// Begins a metric.
  ///
  /// @param type counter, gauge or histogram
  MetricsText metric(String name, String type, String help) {
    this.name = name;
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /// One value of it.
  ///
  /// @param labels name and value in turn
  MetricsText sample(long value, String... labels) {
    return sample("", Long.toString(value), List.of(labels));
  }

  /// One value that is no whole number.
  MetricsText measure(double value, String... labels) {
    return sample("", number(value), List.of(labels));
  }

  /// The values of a histogram.
  MetricsText histogram(Histogram histogram, String... labels) {
    List<Long> counts = histogram.cumulated();
    for (int bucket = 0; bucket < counts.size(); bucket++) {
      boolean isLast = bucket == Histogram.BOUNDS_S.size();
      String bound = isLast ? "+Inf" : number(Histogram.BOUNDS_S.get(bucket));
      sample("_bucket", counts.get(bucket).toString(), plus(labels, "le", bound));
    }
    sample("_sum", number(histogram.sumS()), List.of(labels));
    return sample("_count", counts.getLast().toString(), List.of(labels));
  }

  private static List<String> plus(String[] labels, String name, String value) {
    List<String> all = new ArrayList<>(List.of(labels));
    all.addAll(List.of(name, value));
    return all;
  }

  private MetricsText sample(String ending, String value, List<String> labels) {
    text.append(name).append(ending);
    for (int at = 0; at < labels.size(); at += 2) {
      text.append(at == 0 ? '{' : ',').append(labels.get(at)).append("=\"");
      text.append(escaped(labels.get(at + 1))).append('"');
    }
    text.append(labels.isEmpty() ? " " : "} ").append(value).append('\n');
    return this;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
