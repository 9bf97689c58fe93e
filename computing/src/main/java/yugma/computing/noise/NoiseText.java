// SPDX-License-Identifier: Apache-2.0
package yugma.computing.noise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.kernel.words.Nearest;
import yugma.physics.noise.Decay;

/// The noise of a machine as words `NAME=VALUE`, such as `gate2=0.01` and `t1=80us`.
public final class NoiseText {
  private static final List<String> NAMES =
      List.of("gate1", "gate2", "readout", "reset", "t1", "t2", "gate1-time", "gate2-time");

  private final Map<String, String> values = new LinkedHashMap<>();

  private NoiseText() {}

  /// The noise that some words tell; without t2, T2 is 2 T1.
  ///
  /// @throws IllegalArgumentException if one is unknown, said twice or out of range
  public static DeviceNoise of(List<String> words) {
    NoiseText text = new NoiseText();
    words.forEach(text::add);
    double t1 = text.time("t1").map(Time::seconds).orElse(Double.POSITIVE_INFINITY);
    double t2 = text.time("t2").map(Time::seconds).orElse(2 * t1);
    return new DeviceNoise(
        text.number("gate1"),
        text.number("gate2"),
        text.number("readout"),
        text.number("reset"),
        new Decay.Exponential(t1, t2),
        text.time("gate1-time").orElse(Time.ZERO),
        text.time("gate2-time").orElse(Time.ZERO));
  }

  private void add(String word) {
    int sign = word.indexOf('=');
    String name = sign < 0 ? word : word.substring(0, sign);
    if (!NAMES.contains(name)) {
      String near = Nearest.to(name, NAMES).map(it -> "did you mean '" + it + "'?").orElse("");
      throw new IllegalArgumentException(
          "there is no noise '" + name + "'; " + (near.isEmpty() ? "there is " + NAMES : near));
    }
    if (sign < 0) {
      throw new IllegalArgumentException("noise '" + word + "' has no value: " + word + "=…");
    }
    if (values.put(name, word.substring(sign + 1)) != null) {
      throw new IllegalArgumentException("noise '" + name + "' is given twice");
    }
  }

  private double number(String name) {
    String text = values.getOrDefault(name, "0");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is '" + text + "', must be a number", e);
    }
  }

  private Optional<Time> time(String name) {
    String text = values.get(name);
    if (text == null) {
      return Optional.empty();
    }
    Optional<Time> time = Time.parse(text);
    if (time.isEmpty()) {
      throw new IllegalArgumentException(
          name + " is '" + text + "', must be a time with its unit, such as 80us");
    }
    return time;
  }
}
