// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import yugma.kernel.words.Nearest;
import yugma.network.problem.Code;
import yugma.network.scenario.Position;

/// The nodes of a draft, each with an id of its own, found again by what the file calls them.
final class Sites {
  private static final Pattern OPAQUE = Pattern.compile("[A-Za-z#]?[0-9]+");
  private static final int LONGEST_TITLE = 200;

  /// The kinds that a file may name; others need more than a file of this sort can say.
  private static final Set<String> KINDS = Set.of("end_node", "trusted_node");

  private static final Set<String> TRUSTS = Set.of("owner", "operator", "untrusted");

  private final Remarks remarks;
  private final Amounts amounts;
  private final boolean mayMake;
  private final boolean keepsIds;
  private final Names names = new Names();
  private final List<Site> all = new ArrayList<>();
  private final Map<String, Site> byKey = new HashMap<>();
  private final Map<String, Site> byTitle = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  Sites(Draft draft, Remarks remarks) {
    this.remarks = remarks;
    this.amounts = new Amounts(remarks);
    this.mayMake = draft.ends() == Draft.Ends.BY_NAME;
    this.keepsIds = draft.ends() == Draft.Ends.BY_OUR_ID;
    draft.nodes().forEach(this::add);
  }

  /// In the order of the file, made ones last.
  List<Site> all() {
    return all;
  }

  private Site add(Item item) {
    Optional<Cell> key = item.cell(Meaning.ID).or(() -> item.cell(Meaning.TITLE));
    Site site = site(item, key.map(Cell::text).orElse(""));
    all.add(site);
    key.ifPresent(cell -> keep(cell, site));
    item.text(Meaning.TITLE)
        .ifPresent(
            title -> {
              if (byTitle.putIfAbsent(title, site) != null) {
                ambiguous.add(title);
              }
            });
    return site;
  }

  private void keep(Cell key, Site site) {
    Site first = byKey.putIfAbsent(key.text(), site);
    if (first != null) {
      remarks.add(
          Code.FOREIGN_NODE_TWICE,
          key.mark(),
          "id",
          key.text(),
          "line",
          "" + (first.mark().line() + 1));
    }
  }

  private Site site(Item item, String key) {
    Optional<String> title = item.text(Meaning.TITLE);
    boolean isOpaque = !keepsIds && OPAQUE.matcher(key).matches();
    String name = isOpaque ? title.orElse("") : key;
    boolean isNumber = !keepsIds && OPAQUE.matcher(name).matches();
    String number = Names.slug(key).isEmpty() ? "" + (all.size() + 1) : key;
    String fallback = "node-" + number;
    String id = names.claim(isNumber ? "node-" + name : name, fallback);
    Map<String, String> titles = new LinkedHashMap<>();
    title
        .or(() -> Optional.of(key).filter(it -> !isOpaque && !it.equals(id)))
        .ifPresent(text -> titles.put("en", line(text)));
    item.text(Meaning.TITLE_GU).ifPresent(text -> titles.put("gu", line(text)));
    item.text(Meaning.TITLE_HI).ifPresent(text -> titles.put("hi", line(text)));
    return new Site(id, titles, position(item), words(item), item.mark());
  }

  /// One line of text: titles may not hold line breaks or control characters.
  private static String line(String text) {
    String joined = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String clipped =
        joined.codePointCount(0, joined.length()) <= LONGEST_TITLE
            ? joined
            : joined.substring(0, joined.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    return Normalizer.normalize(clipped, Normalizer.Form.NFC);
  }

  private Optional<Position> position(Item item) {
    Optional<Cell> latitude = item.cell(Meaning.LATITUDE);
    Optional<Cell> longitude = item.cell(Meaning.LONGITUDE);
    OptionalDouble lat = amounts.read(latitude, Amounts.LATITUDE);
    OptionalDouble lon = amounts.read(longitude, Amounts.LONGITUDE);
    if (lat.isPresent() && lon.isPresent()) {
      return Optional.of(new Position(lat.getAsDouble(), lon.getAsDouble()));
    }
    if (latitude.isPresent() != longitude.isPresent()) {
      Cell present = latitude.or(() -> longitude).orElseThrow();
      remarks.add(
          Code.HALF_A_POSITION,
          present.mark(),
          "present",
          present.heading().written(),
          "missing",
          latitude.isPresent() ? "longitude" : "latitude");
    } else if (latitude.isEmpty() && !mayMake) {
      remarks.add(Code.NODE_WITHOUT_POSITION, item.mark(), "id", called(item));
    }
    return Optional.empty();
  }

  private static String called(Item item) {
    return item.text(Meaning.TITLE).or(() -> item.text(Meaning.ID)).orElse("without a name");
  }

  private Map<Meaning, String> words(Item item) {
    Map<Meaning, String> words = new EnumMap<>(Meaning.class);
    item.cell(Meaning.COUNTRY)
        .ifPresent(
            cell ->
                Countries.code(cell.text())
                    .ifPresentOrElse(
                        code -> words.put(Meaning.COUNTRY, code),
                        () ->
                            remarks.add(Code.COUNTRY_UNKNOWN, cell.mark(), "value", cell.text())));
    item.text(Meaning.OPERATOR)
        .map(Names::slug)
        .filter(id -> !id.isEmpty())
        .ifPresent(id -> words.put(Meaning.OPERATOR, id));
    choice(item, Meaning.KIND, KINDS, words);
    choice(item, Meaning.TRUST, TRUSTS, words);
    return words;
  }

  private void choice(Item item, Meaning meaning, Set<String> known, Map<Meaning, String> words) {
    Optional<Cell> cell = item.cell(meaning);
    if (cell.isPresent() && known.contains(cell.get().text())) {
      words.put(meaning, cell.get().text());
    } else if (cell.isPresent()) {
      Cell other = cell.get();
      remarks.add(
          Code.WORD_UNKNOWN,
          other.mark(),
          "field",
          other.heading().written(),
          "value",
          other.text(),
          "known",
          String.join(", ", known.stream().sorted().toList()));
    }
  }

  /// The node that an end of a link names; an error is noted when there is none.
  ///
  /// @param end the cell under FROM or TO
  /// @param link that it belongs to, for the position of an end that names a new node
  Optional<Site> find(Cell end, Item link) {
    Site known = byKey.get(end.text());
    if (known == null && !ambiguous.contains(end.text())) {
      known = byTitle.get(end.text());
    }
    if (known == null && mayMake) {
      known = add(made(end, link));
    }
    if (known == null) {
      missing(end);
    }
    return Optional.ofNullable(known);
  }

  private static Item made(Cell end, Item link) {
    Item node = new Item(Role.NODE, end.mark());
    boolean isFrom = end.heading().meaning() == Meaning.FROM;
    node.put(new Cell(Heading.of(Meaning.TITLE), end.text(), end.mark()));
    copy(link, isFrom ? Meaning.FROM_LATITUDE : Meaning.TO_LATITUDE, node, Meaning.LATITUDE);
    copy(link, isFrom ? Meaning.FROM_LONGITUDE : Meaning.TO_LONGITUDE, node, Meaning.LONGITUDE);
    return node;
  }

  private static void copy(Item link, Meaning from, Item node, Meaning to) {
    link.cell(from)
        .ifPresent(
            cell -> {
              Heading heading = new Heading(cell.heading().written(), to, OptionalDouble.of(1));
              node.put(new Cell(heading, cell.text(), cell.mark()));
            });
  }

  private void missing(Cell end) {
    List<String> arguments = new ArrayList<>(List.of("id", end.text()));
    if (byKey.size() <= 1000) { // looking for what was meant takes time for each
      Nearest.to(end.text(), byKey.keySet().stream().sorted().toList())
          .ifPresent(near -> arguments.addAll(List.of("suggestion", near)));
    }
    remarks.add(Code.FOREIGN_NODE_MISSING, end.mark(), arguments.toArray(String[]::new));
  }
}
