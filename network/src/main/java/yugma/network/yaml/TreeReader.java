// SPDX-License-Identifier: Apache-2.0
package yugma.network.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// Reads one YAML 1.2 document into a [Tree], safely: at most 64 levels and 1,000,000 values,
/// aliases counted as often as they are used.
public final class TreeReader {
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 1_000_000;
  private static final int READ_AT_ONCE = 1 << 16;

  private final SourceText source;
  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final Set<Anchor> open = new HashSet<>();
  private long values;

  private TreeReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(READ_AT_ONCE) // its cost is quadratic in the reads that a scalar spans
            .build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  /// The document, or nothing when it cannot be read; duplicate keys and the like are reported and
  /// the tree is returned all the same.
  public static Optional<Tree> read(SourceText source, Problems problems) {
    try {
      return new TreeReader(source, problems).document();
    } catch (MarkedYamlEngineException e) {
      reportSyntax(e, source, problems);
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(Code.SYNTAX, new Mark(source, 0, 0, 1).at(""), "problem", "" + e.getMessage());
      return Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private Optional<Tree> document() {
    events.next(); // start of the stream
    if (events.next().getEventId() != Event.ID.DocumentStart) {
      problems.add(Code.EMPTY, new Mark(source, 0, 0, 1).at(""));
      return Optional.empty();
    }
    Tree root = node(events.next(), 0);
    events.next(); // end of the document
    Event next = events.next();
    if (next.getEventId() == Event.ID.DocumentStart) {
      problems.add(Code.MORE_THAN_ONE_DOCUMENT, mark(next, 3).at(""));
    }
    return Optional.of(root);
  }

  private Tree node(Event event, int depth) {
    if (depth > DEEPEST) {
      throw refused(Code.TOO_DEEP, mark(event, 1), "limit", "" + DEEPEST);
    }
    count(1, event);
    return switch (event) {
      case AliasEvent alias -> aliased(alias);
      case NodeEvent node when node.getAnchor().isPresent() ->
          anchored(node, node.getAnchor().get(), depth);
      default -> plain(event, depth);
    };
  }

  private Tree plain(Event event, int depth) {
    refuseTag(event);
    return switch (event) {
      case ScalarEvent scalar ->
          new Tree.Scalar(scalar.getValue(), scalar.isPlain(), scalarMark(scalar));
      case CollectionStartEvent start when start.getEventId() == Event.ID.SequenceStart ->
          sequence(start, depth);
      case CollectionStartEvent start -> mapping(start, depth);
      default -> throw new IllegalStateException("no value begins with " + event);
    };
  }

  private Tree anchored(NodeEvent event, Anchor anchor, int depth) {
    long before = values;
    boolean isNew = open.add(anchor);
    Tree tree = plain(event, depth);
    if (isNew) {
      open.remove(anchor);
    }
    anchors.put(anchor, new Anchored(tree, values - before));
    return tree;
  }

  private Tree aliased(AliasEvent alias) {
    Anchor anchor = alias.getAlias();
    Mark mark = mark(alias, anchor.getValue().length() + 1);
    Anchored target = anchors.get(anchor);
    if (open.contains(anchor)) {
      throw refused(Code.RECURSIVE_ALIAS, mark, "alias", anchor.getValue());
    }
    if (target == null) {
      throw refused(Code.SYNTAX, mark, "problem", "found undefined alias " + anchor.getValue());
    }
    count(target.values, alias);
    return target.tree;
  }

  private void count(long more, Event event) {
    values += more;
    if (values > MOST_VALUES) {
      throw refused(Code.TOO_MANY_VALUES, mark(event, 1), "limit", "" + MOST_VALUES);
    }
  }

  private Tree sequence(CollectionStartEvent start, int depth) {
    List<Tree> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new Tree.Sequence(items, mark(start, 1));
  }

  private Tree mapping(CollectionStartEvent start, int depth) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      if (node(event, depth + 1) instanceof Tree.Scalar(String text, _, Mark mark)) {
        Tree.Entry first = entries.get(text);
        Tree.Entry entry = new Tree.Entry(mark, node(events.next(), depth + 1));
        if (first == null) {
          entries.put(text, entry);
        } else {
          problems.add(
              Code.DUPLICATE_KEY, mark.at(""), "key", text, "line", "" + (first.key().line() + 1));
        }
      } else {
        problems.add(Code.COMPLEX_KEY, mark(event, 1).at(""));
        node(events.next(), depth + 1);
      }
    }
    return new Tree.Mapping(entries, mark(start, 1));
  }

  private void refuseTag(Event event) {
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent start -> start.getTag();
          default -> Optional.empty();
        };
    tag.ifPresent(name -> problems.add(Code.TAG, mark(event, 1).at(""), "tag", name));
  }

  private Mark scalarMark(ScalarEvent scalar) {
    Mark start = mark(scalar, 1);
    int width =
        scalar
            .getEndMark()
            .filter(end -> end.getLine() == start.line())
            .map(end -> end.getColumn() - start.column())
            .orElse(1);
    return new Mark(source, start.line(), start.column(), width);
  }

  private Mark mark(Event event, int width) {
    return event
        .getStartMark()
        .map(mark -> new Mark(source, mark.getLine(), mark.getColumn(), width))
        .orElseThrow(() -> new IllegalStateException("the parser lost its marks"));
  }

  private Unreadable refused(Code code, Mark mark, String... arguments) {
    problems.add(code, mark.at(""), arguments);
    return new Unreadable();
  }

  /// A tab that indents the line or the one before is the cause, whatever the parser stumbled over.
  private static void reportSyntax(
      MarkedYamlEngineException e, SourceText source, Problems problems) {
    Mark mark =
        e.getProblemMark()
            .or(e::getContextMark)
            .map(at -> new Mark(source, at.getLine(), at.getColumn(), 1))
            .orElse(new Mark(source, 0, 0, 1));
    Optional<Mark> tab = source.tabBefore(mark.line()).or(() -> source.tabBefore(mark.line() - 1));
    boolean isTab = tab.isPresent() || syntaxText(e).contains("TAB");
    Code code = isTab ? Code.TAB : Code.SYNTAX;
    problems.add(code, tab.orElse(mark).at(""), "problem", syntaxText(e));
  }

  private static String syntaxText(MarkedYamlEngineException e) {
    String context = e.getContext();
    String problem = e.getProblem();
    return (context == null || context.isBlank() ? "" : context.strip() + ", ")
        + (problem == null ? "" : problem.strip());
  }

  private record Anchored(Tree tree, long values) {}

  /// The text cannot be read on; the problem has been noted.
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super(null, null, false, false);
    }
  }
}
