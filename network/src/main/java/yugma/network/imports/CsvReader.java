// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import yugma.network.problem.Code;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;

/// Reads tables as spreadsheets write them: the first row names the columns, which are parted by
/// commas, semicolons or tabs.
final class CsvReader {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private final SourceText source;
  private final Role role;
  private final Remarks remarks;
  private final Offsets offsets;
  private final List<Item> items = new ArrayList<>();
  private List<Optional<Heading>> headings = List.of();

  private CsvReader(SourceText source, Role role, Remarks remarks) {
    this.source = source;
    this.role = role;
    this.remarks = remarks;
    this.offsets = new Offsets(source);
  }

  /// One item for each row; none when the text is no table.
  static List<Item> read(SourceText source, Role role, Remarks remarks) {
    CsvReader reader = new CsvReader(source, role, remarks);
    try {
      reader.rows();
    } catch (IOException | IllegalStateException | UncheckedIOException e) {
      reader.broken(e);
    }
    return reader.items;
  }

  private void broken(Exception e) {
    Mark mark = items.isEmpty() ? offsets.mark(0, 1) : items.getLast().mark();
    String problem = "" + (e.getCause() == null ? e : e.getCause()).getMessage();
    remarks.add(Code.NOT_CSV, mark, "problem", problem);
  }

  private void rows() throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator())
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setCommentMarker('#')
            .get();
    try (CSVParser rows = CSVParser.parse(source.text(), format)) {
      boolean isHeader = true;
      for (CSVRecord row : rows) {
        List<Cell> cells = cells(row);
        if (isHeader) {
          isHeader = false;
          header(cells);
        } else if (!remarks.hasErrors() || !headings.isEmpty()) {
          row(cells);
        }
      }
    }
  }

  private char separator() {
    String header =
        source
            .text()
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    char best = ',';
    for (char candidate : SEPARATORS) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String line, char c) {
    boolean isQuoted = false;
    long count = 0;
    for (int i = 0; i < line.length(); i++) {
      isQuoted ^= line.charAt(i) == '"';
      count += !isQuoted && line.charAt(i) == c ? 1 : 0;
    }
    return count;
  }

  /// The cells of a row with their places: each is looked for behind the one before.
  private List<Cell> cells(CSVRecord row) {
    List<Cell> cells = new ArrayList<>();
    int from = (int) row.getCharacterPosition();
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i);
      int at = source.text().indexOf(text, from);
      int start = at < 0 ? from : at;
      Mark mark = offsets.mark(start, start + text.length());
      cells.add(new Cell(Heading.of(Meaning.TITLE), text, mark));
      from = at < 0 ? from : at + text.length();
    }
    return cells;
  }

  private void header(List<Cell> names) {
    headings = names.stream().map(name -> Heading.of(role, name.text())).toList();
    List<Meaning> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Cell name = names.get(i);
      Optional<Meaning> meaning = headings.get(i).map(Heading::meaning);
      if (meaning.isEmpty() || found.contains(meaning.get())) {
        remarks.ignore(role, name.text(), name.mark());
      }
      meaning.ifPresent(found::add);
    }
    need(names, found);
  }

  private void need(List<Cell> names, List<Meaning> found) {
    List<Meaning> needed =
        role == Role.LINK
            ? List.of(Meaning.FROM, Meaning.TO)
            : List.of(Meaning.LATITUDE, Meaning.LONGITUDE);
    for (Meaning meaning : needed) {
      if (!found.contains(meaning)) {
        remarks.add(
            Code.COLUMN_MISSING,
            names.getFirst().mark(),
            "column",
            meaning.words().getFirst(),
            "known",
            meaning.words().stream().collect(Collectors.joining(", ")));
        headings = List.of();
      }
    }
  }

  private void row(List<Cell> cells) {
    if (headings.isEmpty()) {
      return;
    }
    Mark mark = cells.getFirst().mark();
    if (cells.size() > headings.size()) {
      Mark extra = cells.get(headings.size()).mark();
      remarks.add(
          Code.ROW_TOO_LONG, extra, "found", "" + cells.size(), "columns", "" + headings.size());
    }
    Item item = new Item(role, mark);
    for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
      Cell cell = cells.get(i);
      headings.get(i).ifPresent(heading -> item.put(new Cell(heading, cell.text(), cell.mark())));
    }
    items.add(item);
  }

  /// Whether a first line looks like that of a table.
  static boolean looksLike(String firstLine) {
    long separators =
        SEPARATORS.stream().mapToLong(separator -> count(firstLine, separator)).max().orElse(0);
    return separators > 0
        && Arrays.stream(firstLine.split("[,;|\t]", -1))
            .anyMatch(name -> Heading.of(Role.LINK, name.replace("\"", "")).isPresent());
  }
}
