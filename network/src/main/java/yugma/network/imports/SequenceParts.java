// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import yugma.kernel.time.Time;
import yugma.network.format.Range;
import yugma.network.problem.Code;
import yugma.network.yaml.Mark;
import yugma.network.yaml.Tree;

/// The hardware of a SeQUeNCe file: nodes and links with the values of their templates, and
/// SeQUeNCe's own where these say nothing.
final class SequenceParts {
  private static final double FIDELITY = 0.85;
  private static final double EFFICIENCY = 1;
  private static final double FREQUENCY_HZ = 80e6;
  private static final double DETECTOR = 0.9;
  private static final Range SHARE = Range.of("(0, 1]");

  private static final Map<String, Set<String>> READ =
      Map.of(
          "MemoryArray", Set.of("fidelity", "efficiency", "frequency", "coherence_time"),
          "EntanglementSwapping", Set.of("swapping_success_prob"),
          "SingleAtomBSM", Set.of("detectors"),
          "SingleHeraldedBSM", Set.of("detectors"));

  private final Remarks remarks;
  private final Amounts amounts;
  private final Map<String, Tree> templates = new HashMap<>();
  private final Set<String> stations = new HashSet<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final Map<Mark, Optional<Double>> numbers = new HashMap<>();
  private final Map<Mark, String> memories = new HashMap<>();
  private final Map<Mark, String> processors = new HashMap<>();
  private final Map<Mark, String> heralds = new HashMap<>();

  private record Node(double efficiency, double fidelity, double frequencyHz) {}

  SequenceParts(Tree root, Remarks remarks) {
    this.remarks = remarks;
    this.amounts = new Amounts(remarks);
    if (Json.member(root, "templates").orElse(root) instanceof Tree.Mapping all) {
      all.entries()
          .forEach(
              (name, entry) -> {
                templates.put(name, entry.value());
                ignoreOthers(entry.value());
              });
    }
    for (Tree node : Json.items(root, "nodes")) {
      if (Json.text(node, "type").orElse("").equals("BSMNode")) {
        Json.text(node, "name").ifPresent(stations::add);
      }
    }
  }

  private void ignoreOthers(Tree template) {
    if (template instanceof Tree.Mapping parts) {
      parts.entries().forEach((part, entry) -> ignoreOthers(part, entry));
    }
  }

  private void ignoreOthers(String part, Tree.Entry entry) {
    Set<String> known = READ.getOrDefault(part, Set.of());
    if (known.isEmpty()) {
      remarks.ignore("templates", part, entry.key(), List.of());
    } else if (entry.value() instanceof Tree.Mapping fields) {
      fields
          .entries()
          .forEach(
              (field, it) -> {
                if (!known.contains(field)) {
                  remarks.ignore("templates", part + "." + field, it.key(), List.of());
                }
              });
    }
  }

  boolean isStation(String name) {
    return stations.contains(name);
  }

  Pairs pairs() {
    return new Pairs(memories, processors, heralds);
  }

  /// A router: its memories, and what it does with them.
  void node(Tree node) {
    Tree template = Json.text(node, "template").map(templates::get).orElse(node);
    double slots = number(node, "memo_size", Range.of("[0, 1000000]")).orElse(0.0);
    if (slots < 1) {
      return;
    }
    Optional<Tree> array = Json.member(template, "MemoryArray");
    Json.text(node, "name")
        .ifPresent(
            name ->
                nodes.put(
                    name,
                    new Node(
                        of(array, "efficiency", SHARE, EFFICIENCY),
                        of(array, "fidelity", Range.of("[0.25, 1]"), FIDELITY),
                        of(array, "frequency", Range.of("(0, 1e15]"), FREQUENCY_HZ))));
    double coherence = of(array, "coherence_time", Range.of("[-1, 8640000]"), -1);
    String t2 = coherence > 0 ? ", t2: " + Time.nearest(coherence) : "";
    array.ifPresent(
        it -> tell(it, "coherence_time", "t2 of an exponential decay; -1 never decays"));
    memories.put(node.mark(), "slots: " + (int) slots + t2);
    processors.put(node.mark(), processor(node, template));
  }

  private String processor(Tree node, Tree template) {
    List<String> fields = new ArrayList<>();
    number(node, "gate_fidelity", Range.of("[0.25, 1]"))
        .ifPresent(it -> fields.add("gate2_fidelity: " + Range.number(it)));
    number(node, "measurement_fidelity", Range.of("[0.5, 1]"))
        .ifPresent(
            it -> {
              String error = Range.number(Math.round((1 - it) * 1e12) / 1e12);
              fields.add("readout_error_0: " + error + ", readout_error_1: " + error);
            });
    tell(node, "gate_fidelity", "gate2_fidelity; SeQUeNCe itself reads it not and takes 1");
    tell(node, "measurement_fidelity", "readout errors; SeQUeNCe itself reads it not and takes 1");
    Json.member(template, "EntanglementSwapping")
        .flatMap(it -> number(it, "swapping_success_prob", SHARE))
        .ifPresent(it -> fields.add("swap_success: " + Range.number(it)));
    return String.join(", ", fields);
  }

  /// A link between two routers: a double click at the station in its middle.
  ///
  /// @param lossDb of the whole link
  void link(Tree link, List<String> ends, double km, double lossDb) {
    Node a = nodes.get(ends.get(0));
    Node b = nodes.get(ends.get(1));
    if (a == null || b == null) {
      return;
    }
    double detector = detector(Json.text(link, "template").map(templates::get).orElse(link));
    double share = a.efficiency * b.efficiency * detector * detector;
    double success = Amounts.scaled(share * StrictMath.pow(10, -lossDb / 10), 0.5);
    double fidelity = Math.min(a.fidelity, b.fidelity);
    double period = 1 / Math.min(a.frequencyHz, b.frequencyHz);
    boolean isSlow = period > km / 299_792.458 * 1.5;
    if (success > 0) {
      heralds.put(
          link.mark(),
          "scheme: given, success_probability: "
              + Range.number(success)
              + ", fidelity: "
              + Range.number(fidelity)
              + (isSlow ? ", attempt_period: " + Time.nearest(period) : ""));
    }
    tell(
        link,
        "distance",
        "a double click in the middle, 1/2 of both photons' arrival; an attempt as long as light"
            + " takes, or 1/frequency");
  }

  private double detector(Tree template) {
    for (String station : List.of("SingleAtomBSM", "SingleHeraldedBSM")) {
      Optional<Tree> part = Json.member(template, station);
      if (part.isPresent()) {
        return Json.items(part.get(), "detectors").stream()
            .mapToDouble(it -> of(Optional.of(it), "efficiency", SHARE, DETECTOR))
            .average()
            .orElse(DETECTOR);
      }
    }
    return DETECTOR;
  }

  private double of(Optional<Tree> part, String field, Range range, double fallback) {
    Optional<Double> value = part.flatMap(it -> number(it, field, range));
    return value.orElse(fallback);
  }

  /// A number, judged once however many nodes share the template that it stands in.
  private Optional<Double> number(Tree tree, String field, Range range) {
    return Json.member(tree, field)
        .flatMap(value -> numbers.computeIfAbsent(value.mark(), _ -> judged(value, field, range)));
  }

  private Optional<Double> judged(Tree value, String field, Range range) {
    Heading heading = new Heading(field, Meaning.ID, OptionalDouble.empty());
    OptionalDouble read = amounts.read(new Cell(heading, Json.scalar(value), value.mark()), range);
    return read.isPresent() ? Optional.of(read.getAsDouble()) : Optional.empty();
  }

  /// What became of a field, once.
  private void tell(Tree tree, String field, String taken) {
    Json.member(tree, field)
        .filter(_ -> told.add(field))
        .ifPresent(
            value ->
                remarks.add(
                    Code.FOREIGN_VALUE_CONVERTED,
                    value.mark(),
                    "field",
                    field,
                    "value",
                    Json.scalar(value),
                    "taken",
                    taken));
  }
}
