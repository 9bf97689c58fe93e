// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import yugma.network.problem.Code;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;
import yugma.network.yaml.Tree;

/// Reads JSON into a [Tree] that knows where each value stands: at most 64 levels, and numbers as
/// they were written.
///
/// JSON is YAML too, but the YAML reader counts values against a limit that a map of a country's
/// cables exceeds, and refuses tabs.
final class JsonTree {
  private static final int DEEPEST = 64;

  private final JsonParser json;
  private final Offsets offsets;
  private final Remarks remarks;

  private JsonTree(SourceText source, Offsets offsets, Remarks remarks) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();
    this.json = factory.createParser(ObjectReadContext.empty(), source.text());
    this.offsets = offsets;
    this.remarks = remarks;
  }

  /// The one value of a text; nothing when it is not JSON.
  static Optional<Tree> read(SourceText source, Remarks remarks) {
    Offsets offsets = new Offsets(source);
    try {
      JsonTree tree = new JsonTree(source, offsets, remarks);
      tree.json.nextToken();
      Tree root = tree.value();
      if (tree.json.nextToken() != null) {
        remarks.add(Code.NOT_JSON, tree.here(), "problem", "something follows after the end");
        return Optional.empty();
      }
      return Optional.of(root);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      int index = at == null ? 0 : (int) Math.max(0, at.getCharOffset());
      Mark mark = offsets.mark(index, index + 1);
      remarks.add(Code.NOT_JSON, mark, "problem", "" + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private Tree value() {
    Mark mark = here();
    JsonToken token = json.currentToken();
    return switch (token) {
      case START_OBJECT -> object(mark);
      case START_ARRAY -> array(mark);
      case VALUE_STRING -> new Tree.Scalar(json.getString(), false, mark);
      case null, default -> new Tree.Scalar("" + json.getString(), true, mark);
    };
  }

  private Tree object(Mark mark) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Mark key = here();
      String name = "" + json.currentName();
      json.nextToken();
      Tree.Entry first = entries.putIfAbsent(name, new Tree.Entry(key, value()));
      if (first != null) {
        String line = "" + (first.key().line() + 1);
        remarks.add(Code.DUPLICATE_KEY, key, "key", name, "line", line);
      }
    }
    return new Tree.Mapping(entries, mark);
  }

  private Tree array(Mark mark) {
    List<Tree> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Tree.Sequence(items, mark);
  }

  private Mark here() {
    int from = (int) Math.max(0, json.currentTokenLocation().getCharOffset());
    int length = json.currentToken() == null ? 1 : Math.max(1, json.getStringLength());
    boolean isQuoted =
        json.currentToken() == JsonToken.VALUE_STRING
            || json.currentToken() == JsonToken.PROPERTY_NAME;
    return offsets.mark(from, from + length + (isQuoted ? 2 : 0));
  }
}
