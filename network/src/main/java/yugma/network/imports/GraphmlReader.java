// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import yugma.network.problem.Code;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;

/// Reads [GraphML](http://graphml.graphdrawing.org/specification.html), as the Topology Zoo writes
/// it. A document type declaration is refused, so that no entity is ever expanded or fetched.
final class GraphmlReader {
  private final Remarks remarks;
  private final Headings headings = new Headings();
  private final Offsets offsets;
  private final XMLStreamReader xml;
  private final Map<String, Key> keys = new HashMap<>();
  private final List<Item> nodes = new ArrayList<>();
  private final List<Item> links = new ArrayList<>();
  private final Deque<Item> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> ends = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private Optional<String> dataKey = Optional.empty();
  private Optional<String> defaultOf = Optional.empty();
  private Mark dataMark;
  private boolean isRootSeen;
  private Draft.Ends naming = Draft.Ends.BY_FOREIGN_ID;

  private GraphmlReader(SourceText source, Remarks remarks) throws XMLStreamException {
    this.remarks = remarks;
    this.offsets = new Offsets(source);
    this.dataMark = offsets.mark(0, 1);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    this.xml = factory.createXMLStreamReader(new StringReader(source.text()));
  }

  /// The graph of a file; nothing when it cannot be read to its end.
  static Optional<Draft> read(SourceText source, Remarks remarks) {
    try {
      return new GraphmlReader(source, remarks).draft();
    } catch (XMLStreamException e) {
      Offsets offsets = new Offsets(source);
      Location at = e.getLocation();
      int index = at == null ? 0 : offsets.index(at.getLineNumber(), at.getColumnNumber());
      String problem = ("" + e.getMessage()).replaceFirst("(?s)^.*\nMessage: ", "");
      remarks.add(Code.NOT_XML, offsets.mark(index, index + 1), "problem", problem);
      return Optional.empty();
    }
  }

  private Optional<Draft> draft() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> {
          remarks.add(Code.DOCUMENT_TYPE, here("<!DOCTYPE"));
          return Optional.empty();
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (!isRootSeen && !xml.getLocalName().equals("graphml")) {
            remarks.add(Code.NOT_GRAPHML, here("<"), "found", xml.getLocalName());
            return Optional.empty();
          }
          isRootSeen = true;
          start(xml.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {} // comments, processing instructions, the end
      }
    }
    return Optional.of(new Draft(title, nodes, links, naming));
  }

  private void start(String name) {
    text.setLength(0);
    switch (name) {
      case "graphml", "graph", "desc" -> {}
      case "key" -> key();
      case "default" -> dataMark = here("<");
      case "node" -> open(new Item(Role.NODE, here("<")), Meaning.ID, "id");
      case "edge" -> {
        Item link = new Item(Role.LINK, here("<"));
        attribute(link, Meaning.FROM, "source");
        attribute(link, Meaning.TO, "target");
        open(link, Meaning.ID, "id");
      }
      case "hyperedge" -> {
        ends.clear();
        open(new Item(Role.LINK, here("<")), Meaning.ID, "id");
      }
      case "endpoint" ->
          Optional.ofNullable(xml.getAttributeValue(null, "node")).ifPresent(ends::add);
      case "data" -> {
        dataKey = Optional.ofNullable(xml.getAttributeValue(null, "key"));
        dataMark = here("<");
      }
      default -> {
        if (dataKey.isEmpty()) {
          remarks.ignore("graphs", "<" + name + ">", here("<"), List.of());
        }
      }
    }
  }

  private void open(Item item, Meaning meaning, String attribute) {
    attribute(item, meaning, attribute);
    open.push(item);
  }

  private void attribute(Item item, Meaning meaning, String name) {
    String value = xml.getAttributeValue(null, name);
    if (value != null) {
      item.put(new Cell(Heading.of(meaning), value, item.mark()));
    }
  }

  private void key() {
    String id = xml.getAttributeValue(null, "id");
    String name = xml.getAttributeValue(null, "attr.name");
    if (id != null) {
      keys.put(id, new Key(name == null ? id : name, Optional.empty()));
      defaultOf = Optional.of(id);
    }
  }

  private void end(String name) {
    switch (name) {
      case "default" ->
          defaultOf.ifPresent(
              id ->
                  keys.computeIfPresent(
                      id,
                      (_, key) ->
                          new Key(key.name, Optional.of(new Default(text.toString(), dataMark)))));
      case "key" -> defaultOf = Optional.empty();
      case "data" -> {
        data(text.toString());
        dataKey = Optional.empty();
      }
      case "node" -> nodes.add(filled(open.pop()));
      case "edge" -> links.add(filled(open.pop()));
      case "hyperedge" -> hyperedge(open.pop());
      default -> {}
    }
    text.setLength(0);
  }

  private void data(String value) {
    String id = dataKey.orElse("");
    Key key = keys.getOrDefault(id, new Key(id, Optional.empty()));
    if (value.isBlank()) {
      return;
    }
    Item item = open.peek();
    if (item == null) {
      graphData(key.name, value.strip());
    } else {
      put(item, key.name, value, dataMark);
    }
  }

  private void graphData(String name, String value) {
    switch (Heading.normalized(name)) {
      case "network", "label", "name", "title" -> title = title.or(() -> Optional.of(value));
      case "yugma" -> naming = Draft.Ends.BY_OUR_ID;
      default -> remarks.ignore("graphs", name, dataMark, List.of("network", "label", "name"));
    }
  }

  private void put(Item item, String name, String value, Mark mark) {
    if (name.equals("hyperedge") && item.role() == Role.NODE) {
      if (!value.strip().equals("0")) {
        remarks.add(Code.SHARED_MEDIUM, mark, "id", item.text(Meaning.ID).orElse("?"));
      }
      return;
    }
    headings
        .of(item.role(), name)
        .filter(heading -> heading.meaning() != Meaning.ID)
        .filter(heading -> item.put(new Cell(heading, value, mark)))
        .ifPresentOrElse(_ -> {}, () -> remarks.ignore(item.role(), name, mark));
  }

  /// An item with the defaults of those keys that it lacks and that mean something for it.
  private Item filled(Item item) {
    for (Key key : keys.values()) {
      key.fallback.ifPresent(
          value ->
              headings
                  .of(item.role(), key.name)
                  .filter(heading -> heading.meaning() != Meaning.ID)
                  .filter(heading -> item.cell(heading.meaning()).isEmpty())
                  .ifPresent(heading -> item.put(new Cell(heading, value.text, value.mark))));
    }
    return item;
  }

  private void hyperedge(Item item) {
    if (ends.size() != 2) {
      remarks.add(Code.HYPEREDGE_DROPPED, item.mark(), "count", "" + ends.size());
      return;
    }
    Heading from = new Heading("endpoint", Meaning.FROM, OptionalDouble.of(1));
    Heading to = new Heading("endpoint", Meaning.TO, OptionalDouble.of(1));
    item.put(new Cell(from, ends.get(0), item.mark()));
    item.put(new Cell(to, ends.get(1), item.mark()));
    links.add(filled(item));
  }

  /// The tag that was just read. Its end is all that the parser tells; a `<` cannot stand inside.
  private Mark here(String opening) {
    Location at = xml.getLocation();
    int end = offsets.index(at.getLineNumber(), at.getColumnNumber());
    return offsets.markOfTag(opening, end);
  }

  private record Key(String name, Optional<Default> fallback) {}

  private record Default(String text, Mark mark) {}
}
