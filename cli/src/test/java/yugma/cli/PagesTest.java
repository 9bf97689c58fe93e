// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// That the pages name only what exists.
class PagesTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\|[^|]*\\| ([^|]*) \\|.*");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9.]+)`");

  static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(Repository.root());
        Stream<Path> docs = Files.walk(Repository.root().resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      String target = link.group(1);
      if (!target.contains("://")) {
        assertThat(page.resolveSibling(target)).as("link in %s", page).exists();
      }
    }
  }

  @Test
  void theArchitectureNamesEveryPackageAndNoOther() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(Repository.root().resolve("ARCHITECTURE.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String module = "yugma." + row.group(1);
        if (row.group(2).startsWith("itself")) {
          named.add(module);
        }
        NAME.matcher(row.group(2))
            .results()
            .forEach(name -> named.add(module + "." + name.group(1)));
      }
    }
    assertThat(named).isEqualTo(packages());
  }

  private static Set<String> packages() throws IOException {
    try (Stream<Path> modules = Files.list(Repository.root())) {
      Set<String> packages = new TreeSet<>();
      for (Path sources :
          modules
              .map(module -> module.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .toList()) {
        try (Stream<Path> files = Files.walk(sources)) {
          packages.addAll(
              files
                  .filter(file -> file.endsWith("package-info.java"))
                  .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                  .collect(Collectors.toSet()));
        }
      }
      return packages;
    }
  }
}
