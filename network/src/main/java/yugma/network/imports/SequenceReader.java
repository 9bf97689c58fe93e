// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import yugma.network.format.Range;
import yugma.network.problem.Code;
import yugma.network.yaml.SourceText;
import yugma.network.yaml.Tree;

/// Reads the network files of [SeQUeNCe](https://doi.org/10.1088/2058-9565/ac22f6): lengths in
/// metres, attenuations in dB per metre, times in picoseconds.
///
/// Stations that measure photons between two routers become part of the link, whether the file
/// writes them out or leaves them to `meet_in_the_middle`. Whatever is not read is named.
final class SequenceReader {
  private static final Set<String> TOP = Set.of("nodes", "qconnections", "qchannels", "templates");
  private static final Set<String> NODE =
      Set.of("name", "type", "memo_size", "template", "gate_fidelity", "measurement_fidelity");
  private static final Set<String> JOINT =
      Set.of("node1", "node2", "distance", "attenuation", "type", "template");
  private static final Set<String> CHANNEL =
      Set.of("name", "source", "destination", "distance", "attenuation");

  private final Remarks remarks;
  private final Amounts amounts;
  private final SequenceParts parts;
  private final List<Item> nodes = new ArrayList<>();
  private final List<Item> links = new ArrayList<>();

  private SequenceReader(Tree root, Remarks remarks) {
    this.remarks = remarks;
    this.amounts = new Amounts(remarks);
    this.parts = new SequenceParts(root, remarks);
  }

  /// Whether a text in JSON is one of these, rather than GeoJSON.
  static boolean looksLike(String text) {
    return text.contains("\"qconnections\"") || text.contains("\"qchannels\"");
  }

  /// Its nodes and links; nothing when it is no JSON.
  static Optional<Draft> read(SourceText source, Remarks remarks) {
    return JsonTree.read(source, remarks)
        .map(root -> new SequenceReader(root, remarks).draft(root));
  }

  private Draft draft(Tree root) {
    ignoreOthers("file", root, TOP);
    for (Tree node : Json.items(root, "nodes")) {
      ignoreOthers("nodes", node, NODE);
      if (!Json.text(node, "type").orElse("").equals("BSMNode")) {
        Item item = new Item(Role.NODE, node.mark());
        put(item, node, "name", Meaning.ID, 1);
        nodes.add(item);
        parts.node(node);
      }
    }
    for (Tree joint : Json.items(root, "qconnections")) {
      ignoreOthers("qconnections", joint, JOINT);
      link(joint, new Ends("node1", "node2"));
    }
    channels(Json.items(root, "qchannels"));
    return new Draft(Optional.empty(), nodes, links, Draft.Ends.BY_FOREIGN_ID, parts.pairs());
  }

  private record Ends(String from, String to) {}

  private void link(Tree tree, Ends ends) {
    Item link = new Item(Role.LINK, tree.mark());
    put(link, tree, ends.from, Meaning.FROM, 1);
    put(link, tree, ends.to, Meaning.TO, 1);
    put(link, tree, "distance", Meaning.LENGTH, 1e-3);
    put(link, tree, "attenuation", Meaning.ATTENUATION, 1e3);
    links.add(link);
    String from = Json.text(tree, ends.from).orElse("");
    String to = Json.text(tree, ends.to).orElse("");
    double km = read(link, Meaning.LENGTH);
    parts.link(tree, List.of(from, to), km, km * read(link, Meaning.ATTENUATION));
  }

  private double read(Item link, Meaning meaning) {
    return new Amounts(new Remarks()).read(link.cell(meaning), Range.of("[0, 1e9]")).orElse(0);
  }

  private static void put(Item item, Tree tree, String field, Meaning meaning, double factor) {
    Json.member(tree, field)
        .ifPresent(
            value -> {
              Heading heading = new Heading(field, meaning, OptionalDouble.of(factor));
              item.put(new Cell(heading, Json.scalar(value), value.mark()));
            });
  }

  /// Two channels that end at the same station are one link; others are links themselves, and the
  /// way back is not told again.
  private void channels(List<Tree> channels) {
    Map<String, List<Tree>> atStation = new LinkedHashMap<>();
    Map<List<String>, Tree> seen = new HashMap<>();
    for (Tree channel : channels) {
      ignoreOthers("qchannels", channel, CHANNEL);
      String from = Json.text(channel, "source").orElse("");
      String to = Json.text(channel, "destination").orElse("");
      if (parts.isStation(to)) {
        atStation.computeIfAbsent(to, _ -> new ArrayList<>()).add(channel);
      } else if (!parts.isStation(from) && seen.putIfAbsent(List.of(to, from), channel) == null) {
        seen.put(List.of(from, to), channel);
        link(channel, new Ends("source", "destination"));
      }
    }
    atStation.forEach(this::overStation);
  }

  private void overStation(String station, List<Tree> channels) {
    if (channels.size() != 2) {
      remarks.add(
          Code.FOREIGN_VALUE_CONVERTED,
          channels.getFirst().mark(),
          "field",
          "destination",
          "value",
          station,
          "taken",
          "left out: light of " + channels.size() + " nodes meets there, not of 2");
      return;
    }
    Item link = new Item(Role.LINK, channels.getFirst().mark());
    put(link, channels.get(0), "source", Meaning.FROM, 1);
    Json.member(channels.get(1), "source")
        .ifPresent(
            value ->
                link.put(
                    new Cell(
                        new Heading("source", Meaning.TO, OptionalDouble.of(1)),
                        Json.scalar(value),
                        value.mark())));
    double km = 0;
    double loss = 0;
    for (Tree channel : channels) {
      Item half = new Item(Role.LINK, channel.mark());
      put(half, channel, "distance", Meaning.LENGTH, 1e-3);
      put(half, channel, "attenuation", Meaning.ATTENUATION, 1e3);
      double length = amounts.read(half.cell(Meaning.LENGTH), Range.of("[0, 20000]")).orElse(0);
      km += length;
      loss += length * amounts.read(half.cell(Meaning.ATTENUATION), Range.of("[0, 100]")).orElse(0);
    }
    derived(link, "distance", Meaning.LENGTH, km);
    if (km > 0) {
      derived(link, "attenuation", Meaning.ATTENUATION, Amounts.scaled(loss, 1 / km));
    }
    links.add(link);
    List<String> ends =
        channels.stream().map(channel -> Json.text(channel, "source").orElse("")).toList();
    parts.link(channels.getFirst(), ends, km, loss);
  }

  private static void derived(Item link, String field, Meaning meaning, double value) {
    link.put(
        new Cell(
            new Heading(field, meaning, OptionalDouble.of(1)), Range.number(value), link.mark()));
  }

  private void ignoreOthers(String owner, Tree tree, Set<String> known) {
    if (tree instanceof Tree.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) -> {
                if (!known.contains(name)) {
                  remarks.ignore(owner, name, entry.key(), List.of());
                }
              });
    }
  }
}
