// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario.entanglement;

import java.util.Optional;
import java.util.OptionalDouble;
import yugma.entanglement.hardware.Emitter;
import yugma.entanglement.hardware.FrequencyConversion;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.physics.bell.LocalGates;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;

/// Makes the records of one site from values that are known to be complete and right.
final class SiteBuilder {
  private SiteBuilder() {}

  /// The site of a node that has a memory.
  static Optional<Site> site(Values node) {
    return node.nested("memory")
        .map(
            memory ->
                new Site(
                    memory(memory),
                    node.nested("processor").map(SiteBuilder::processor).orElse(Processor.PERFECT),
                    node.nested("emitter").map(SiteBuilder::emitter)));
  }

  private static Memory memory(Values memory) {
    return new Memory(
        Math.toIntExact(memory.whole("slots").orElseThrow()),
        decay(memory),
        real(memory, "dephasing_per_attempt"));
  }

  private static Decay decay(Values memory) {
    if (memory.text("decay").orElseThrow().equals("gaussian")) {
      return new Decay.QuasiStatic(memory.time("t2_star").orElseThrow().seconds());
    }
    double t1 = memory.time("t1").map(Time::seconds).orElse(Double.POSITIVE_INFINITY);
    double t2 = memory.time("t2").map(Time::seconds).orElse(2 * t1);
    return new Decay.Exponential(t1, t2);
  }

  private static Processor processor(Values processor) {
    ReadoutError readout =
        new ReadoutError(real(processor, "readout_error_0"), real(processor, "readout_error_1"));
    return new Processor(
        LocalGates.ofGateFidelity(real(processor, "gate2_fidelity"), readout),
        real(processor, "swap_success"),
        processor.time("swap_time").orElseThrow(),
        processor.time("distill_time").orElseThrow(),
        processor.time("readout_time").orElseThrow());
  }

  static Emitter emitter(Values emitter) {
    return new Emitter(
        real(emitter, "emission_probability"),
        real(emitter, "collection_efficiency"),
        new FrequencyConversion(
            real(emitter, "conversion_efficiency"), real(emitter, "conversion_noise_hz")),
        real(emitter, "bright_population"),
        real(emitter, "double_excitation"),
        real(emitter, "storage_efficiency"),
        emitter.time("preparation_time").orElseThrow(),
        emitter.real("lifetime_ns").map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }

  private static double real(Values values, String field) {
    return values.real(field).orElseThrow();
  }
}
