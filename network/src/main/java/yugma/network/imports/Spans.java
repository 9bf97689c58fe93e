// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yugma.network.problem.Code;

/// The links of a draft: between two nodes that exist, one for each pair.
final class Spans {
  private static final Pattern OPAQUE = Pattern.compile("[A-Za-z#]?[0-9]+");

  private static final Set<String> FIBRES = Set.of("fibre", "fiber", "glass");

  private final boolean keepsIds;
  private final Sites sites;
  private final ImportOptions options;
  private final Remarks remarks;
  private final List<Joined> joined = new ArrayList<>();
  private final Map<List<String>, Joined> byPair = new HashMap<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();

  private record Joined(Item item, Site a, Site b) {}

  private Spans(Draft draft, Sites sites, ImportOptions options, Remarks remarks) {
    this.keepsIds = draft.ends() == Draft.Ends.BY_OUR_ID;
    this.sites = sites;
    this.options = options;
    this.remarks = remarks;
  }

  /// The links in the order of the file.
  static List<Span> of(Draft draft, Sites sites, ImportOptions options, Remarks remarks) {
    Spans spans = new Spans(draft, sites, options, remarks);
    draft.links().forEach(spans::join);
    return spans.judged();
  }

  private void join(Item link) {
    Optional<Site> a = end(link, Meaning.FROM);
    Optional<Site> b = end(link, Meaning.TO);
    link.text(Meaning.TITLE).filter(title -> !titles.add(title)).ifPresent(repeated::add);
    if (a.isEmpty() || b.isEmpty() || isNoFibre(link)) {
      return;
    }
    if (a.get().id().equals(b.get().id())) {
      remarks.add(Code.SELF_LOOP_DROPPED, link.mark(), "id", a.get().id());
      return;
    }
    List<String> pair = List.of(a.get().id(), b.get().id()).stream().sorted().toList();
    Joined here = new Joined(link, a.get(), b.get());
    Joined first = byPair.putIfAbsent(pair, here);
    if (first == null) {
      joined.add(here);
    } else {
      String line = "" + (first.item.mark().line() + 1);
      remarks.add(Code.LINK_MERGED, link.mark(), "a", pair.get(0), "b", pair.get(1), "line", line);
    }
  }

  private boolean isNoFibre(Item link) {
    Optional<Cell> other =
        link.cell(Meaning.MEDIUM)
            .filter(cell -> !FIBRES.contains(cell.text().toLowerCase(Locale.ROOT)));
    other.ifPresent(cell -> remarks.add(Code.LINK_NOT_FIBRE, link.mark(), "value", cell.text()));
    return other.isPresent();
  }

  private Optional<Site> end(Item link, Meaning end) {
    Optional<Cell> cell = link.cell(end);
    if (cell.isEmpty()) {
      String field = end.words().getFirst();
      remarks.add(
          Code.FOREIGN_VALUE_MISSING, link.mark(), "owner", "link", "field", "'" + field + "'");
    }
    return cell.flatMap(name -> sites.find(name, link));
  }

  private List<Span> judged() {
    double unitless = unitless();
    Lengths lengths = new Lengths(options, remarks);
    Glass glass = new Glass(remarks);
    Names names = new Names();
    List<Span> spans = new ArrayList<>();
    for (Joined one : joined) {
      String id = names.claim(name(one), one.a.id() + "-" + one.b.id());
      lengths
          .of(one.item, one.a, one.b, unitless)
          .ifPresent(
              length ->
                  spans.add(
                      new Span(
                          id,
                          one.a,
                          one.b,
                          length.km(),
                          length.isMeasured(),
                          glass.of(one.item, length.km()),
                          one.item.mark())));
    }
    return spans;
  }

  /// What the file calls a link, where that tells it from others; else its ends.
  private String name(Joined link) {
    return link.item
        .text(Meaning.ID)
        .filter(id -> keepsIds || !OPAQUE.matcher(id).matches())
        .or(() -> link.item.text(Meaning.TITLE).filter(title -> !repeated.contains(title)))
        .orElse(link.a.id() + "-" + link.b.id());
  }

  /// What lengths without a unit are multiplied by, told once.
  private double unitless() {
    List<Joined> without =
        joined.stream()
            .filter(one -> one.item.cell(Meaning.LENGTH).filter(Spans::isUnitless).isPresent())
            .toList();
    if (without.isEmpty()) {
      return 1;
    }
    double factor = factor(without);
    Cell first = without.getFirst().item.cell(Meaning.LENGTH).orElseThrow();
    remarks.add(
        Code.LENGTH_UNIT_GUESSED,
        first.mark(),
        "field",
        first.heading().written(),
        "unit",
        factor == 1 ? "km" : "m");
    return factor;
  }

  private static boolean isUnitless(Cell length) {
    return length.heading().factor().isEmpty() && length.text().matches("[-+0-9.eE]+");
  }

  /// By the straight ways where there are any; else a link of more than 1000 is taken to be in m.
  private double factor(List<Joined> links) {
    Amounts silent = new Amounts(new Remarks());
    double[] ratios =
        links.stream()
            .filter(one -> Lengths.straightKm(one.a, one.b).orElse(0) > 0)
            .mapToDouble(
                one ->
                    silent.read(one.item.cell(Meaning.LENGTH), Lengths.ANY).orElse(0)
                        / Lengths.straightKm(one.a, one.b).orElseThrow())
            .sorted()
            .toArray();
    if (ratios.length > 0) {
      return ratios[ratios.length / 2] > 100 ? 1e-3 : 1;
    }
    double[] values =
        links.stream()
            .mapToDouble(one -> silent.read(one.item.cell(Meaning.LENGTH), Lengths.ANY).orElse(0))
            .sorted()
            .toArray();
    return values[values.length / 2] > 1000 ? 1e-3 : 1;
  }
}
