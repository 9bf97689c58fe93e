// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// The loads that are measured in processor time.
public final class Loads {
  private static final SequencedMap<String, Supplier<Load>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("kernel", KernelLoad::new);
    ALL.put("bb84", Bb84Load::new);
    ALL.put("network", NetworkLoad::new);
    ALL.put("frames", FramesLoad::new);
    ALL.put("tableau", TableauLoad::new);
    ALL.put("hadamard", HadamardLoad::new);
    ALL.put("qft", CircuitLoad::fourier);
    ALL.put("random", CircuitLoad::random);
    ALL.put("pairs", PairsLoad::new);
    ALL.put("decode", DecodeLoad::new);
    ALL.put("chains", ChainsLoad::new);
  }

  private Loads() {}

  /// Their names.
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /// The one of a name.
  public static Optional<Load> find(String name) {
    return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
  }
}
