// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yugma.computing.draw.Layout;
import yugma.computing.draw.SvgDrawing;
import yugma.computing.draw.TextDrawing;
import yugma.computing.program.ProgramFile;

/// `yugma circuit draw`: draws a circuit as text or as a picture.
@Command(
    name = "draw",
    description = {
      "Draw a circuit as text or as a picture.",
      "A program that asks what it measured is drawn as far as that question.",
    },
    footer = {"", "yugma circuit draw examples/circuits/bell.qasm --as svg --out bell.svg"})
final class CircuitDrawVerb implements Verb {
  enum Form {
    text,
    svg
  }

  @Mixin private CircuitSource source = new CircuitSource();

  @Option(names = "--as", description = "${COMPLETION-CANDIDATES} (default text).")
  private Form form = Form.text;

  @Option(names = "--width", paramLabel = "N", description = "Letters a line (default 100).")
  private int width = 100;

  @Option(names = "--columns", paramLabel = "N", description = "Steps at most (default 200).")
  private int columns = 200;

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description = "Where to write (default: standard output); nothing is overwritten.")
  private Optional<Path> out = Optional.empty();

  @Override
  public int run(Console console) throws IOException {
    if (width < 20 || columns < 1) {
      throw new UsageException(
          "--width is " + width + " and --columns " + columns + ", must be at least 20 and 1");
    }
    ProgramFile read = source.read(console);
    Layout layout = Layout.of(read.beginning(), columns);
    List<String> names = read.qubitNames();
    String text =
        switch (form) {
          case text -> TextDrawing.of(layout, names, width);
          case svg -> SvgDrawing.of(layout, names, read.name());
        };
    if (out.isPresent()) {
      String fileName = read.name() + (form == Form.svg ? ".svg" : ".txt");
      console.out().println(NewFile.write(out.get(), fileName, text));
    } else {
      console.out().print(text);
    }
    read.why().ifPresent(why -> console.err().println("drawn as far as here: " + why));
    if (layout.isCut()) {
      console.err().println("drawn up to " + columns + " steps; --columns draws more");
    }
    return Exit.OK;
  }
}
