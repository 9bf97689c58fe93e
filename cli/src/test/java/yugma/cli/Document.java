// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Markdown page as what it tells its reader to do: the fenced blocks, in order.
///
/// `sh` holds commands; a `text` block that follows shows their output. `diff` is an edit of the
/// file named in its first line. A page has no other fenced blocks, so that none of them goes
/// unchecked.
record Document(Path page, List<Step> steps) {
  sealed interface Step {
    int line();
  }

  /// Commands, with what they print where the page shows it.
  record Commands(int line, List<String> commands, Optional<ShownOutput> output) implements Step {}

  /// A change of a file.
  record Edit(int line, FileEdit change) implements Step {}

  private record Block(int line, String kind, List<String> lines) {}

  static Document read(Path page) throws IOException {
    List<Block> blocks = blocks(page, Files.readAllLines(page));
    List<Step> steps = new ArrayList<>();
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      switch (block.kind()) {
        case "sh" -> {
          boolean isShown = at + 1 < blocks.size() && blocks.get(at + 1).kind().equals("text");
          Optional<ShownOutput> output =
              isShown ? Optional.of(shown(blocks.get(++at))) : Optional.empty();
          steps.add(new Commands(block.line(), block.lines(), output));
        }
        case "diff" -> steps.add(new Edit(block.line(), FileEdit.of(block.lines())));
        default ->
            throw new IllegalArgumentException(
                page
                    + ":"
                    + block.line()
                    + ": a block of kind '"
                    + block.kind()
                    + "' shows nothing that ran");
      }
    }
    return new Document(page, List.copyOf(steps));
  }

  private static ShownOutput shown(Block block) {
    return new ShownOutput(block.line(), block.lines());
  }

  private static List<Block> blocks(Path page, List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith("```")) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).equals("```")) {
          end++;
        }
        if (end == lines.size()) {
          throw new IllegalArgumentException(page + ":" + (at + 1) + ": this block never ends");
        }
        blocks.add(
            new Block(at + 1, lines.get(at).substring(3).strip(), lines.subList(at + 1, end)));
        at = end;
      }
    }
    return blocks;
  }
}
