// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The maps below those of an entry's own that may fill it: presets that it names, the defaults of
/// the file, and a preset that those name.
///
/// @param defaults of the file
/// @param sources of the file, by id
/// @param presets by the section of their file, such as [Format#DEVICE], and id
/// @param used where a cell is put that was taken from
record Layers(
    Optional<Values> defaults,
    Map<String, String> sources,
    BiFunction<Section, String, Optional<Values>> presets,
    Set<Cell> used) {

  /// @param own those that are there already
  List<Layer> below(Section section, List<Layer> own) {
    return switch (section.noun()) {
      case "link" -> ofDefaults("fibre");
      case "detector", "beam" -> ofDefaults(section.noun());
      case "qkd" -> ofQkd(own);
      case "node" -> named(own, "hardware").flatMap(this::hardware).stream().toList();
      case "memory", "processor", "emitter" -> ofSite(section.noun(), own);
      case "heralded link" -> ofHeralding(own);
      default -> List.of();
    };
  }

  private List<Layer> ofQkd(List<Layer> own) {
    List<Layer> layers = new ArrayList<>();
    named(Stream.concat(own.stream(), ofDefaults("qkd").stream()).toList(), "device")
        .flatMap(id -> preset(Format.DEVICE, "device", id))
        .ifPresent(layers::add);
    layers.addAll(ofDefaults("qkd"));
    return layers;
  }

  /// A node that names hardware has that and the defaults; one that names none has the defaults and
  /// the hardware that they name.
  private List<Layer> ofSite(String noun, List<Layer> own) {
    List<Layer> layers = new ArrayList<>(ofDefaults(noun));
    if (own.stream().noneMatch(layer -> layer.origin() == Origin.DEVICE)) {
      ofCommonHardware(noun).ifPresent(layers::add);
    }
    return layers;
  }

  private List<Layer> ofHeralding(List<Layer> own) {
    Optional<Layer> ownHardware =
        named(own, "hardware").flatMap(this::hardware).flatMap(layer -> part(layer, "link"));
    List<Layer> layers = new ArrayList<>(ownHardware.stream().toList());
    layers.addAll(ofDefaults("heralding"));
    if (ownHardware.isEmpty()) {
      named(ofDefaults("heralding"), "hardware")
          .flatMap(this::hardware)
          .flatMap(layer -> part(layer, "link"))
          .or(() -> ofCommonHardware("link"))
          .ifPresent(layers::add);
    }
    return layers;
  }

  private Optional<Layer> ofCommonHardware(String part) {
    Optional<String> id = defaults.flatMap(values -> values.text("hardware"));
    id.ifPresent(_ -> used.add(defaults.orElseThrow().cell("hardware")));
    return id.flatMap(this::hardware).flatMap(layer -> part(layer, part));
  }

  private static Optional<Layer> part(Layer hardware, String field) {
    return hardware.values().nested(field).map(values -> hardware.inner(field, values));
  }

  private Optional<Layer> hardware(String id) {
    return preset(Format.HARDWARE, "hardware", id);
  }

  private Optional<Layer> preset(Section file, String field, String id) {
    return presets
        .apply(file, id)
        .map(
            values ->
                new Layer(
                    values.nested(field).orElseThrow(),
                    Origin.DEVICE,
                    values.citation(field),
                    values.texts("sources")));
  }

  private static Optional<String> named(List<Layer> layers, String field) {
    return layers.stream().flatMap(layer -> layer.values().text(field).stream()).findFirst();
  }

  private List<Layer> ofDefaults(String name) {
    return defaults.flatMap(values -> values.nested(name)).stream()
        .map(values -> new Layer(values, Origin.DEFAULTS, Optional.empty(), sources))
        .toList();
  }

  /// Whether one of an entry's layers, or the defaults, name a preset that is not in the catalog:
  /// what it would have supplied is not missing.
  boolean nameUnknown(Section section, List<Layer> layers) {
    return switch (section.noun()) {
      case "qkd" -> isUnknown(Format.DEVICE, named(layers, "device"));
      case "memory", "processor", "emitter" ->
          isUnknown(Format.HARDWARE, defaults.flatMap(values -> values.text("hardware")));
      case "heralded link" ->
          isUnknown(
              Format.HARDWARE,
              named(layers, "hardware")
                  .or(() -> defaults.flatMap(values -> values.text("hardware"))));
      default -> false;
    };
  }

  private boolean isUnknown(Section file, Optional<String> id) {
    return id.isPresent() && presets.apply(file, id.get()).isEmpty();
  }
}
