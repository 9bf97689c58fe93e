// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import yugma.entanglement.application.Example;

/// `yugma app`: applications of an entanglement network.
@Command(
    name = "app",
    description = "Run applications of an entanglement network: programs of its nodes.",
    synopsisSubcommandLabel = "(list | run | network | classpath)",
    subcommands = {
      AppVerb.ListVerb.class,
      AppRunVerb.class,
      AppVerb.NetworkVerb.class,
      AppVerb.ClassPathVerb.class
    },
    footer = {
      "",
      "yugma app run chsh --shots 10000",
      "yugma app run teleportation my-network.yugma.yaml --nodes alice,bob --slots 4",
      "yugma app run chsh-game --format json",
      "yugma app network > three-labs.yugma.yaml",
    })
final class AppVerb {
  private static final String NETWORK = "three-labs.yugma.yaml";

  private AppVerb() {}

  /// The network that is taken when none is given.
  static byte[] network() throws IOException {
    try (InputStream stream = AppVerb.class.getResourceAsStream(NETWORK)) {
      if (stream == null) {
        throw new IllegalStateException("there is no resource " + NETWORK);
      }
      return stream.readAllBytes();
    }
  }

  /// The name of its file.
  static String networkName() {
    return NETWORK;
  }

  /// `yugma app list`.
  @Command(name = "list", description = "List the applications.")
  static final class ListVerb implements Verb {
    @Override
    public int run(Console console) {
      for (Example example : Example.values()) {
        console
            .out()
            .println(String.format(Locale.ROOT, "%-19s  %s", example.id(), example.title()));
      }
      return Exit.OK;
    }
  }

  /// `yugma app network`.
  @Command(
      name = "network",
      description = "Print the file of the network that `run` takes when it is given none.")
  static final class NetworkVerb implements Verb {
    @Override
    public int run(Console console) throws IOException {
      console.out().print(new String(network(), StandardCharsets.UTF_8));
      return Exit.OK;
    }
  }

  /// `yugma app classpath`.
  @Command(
      name = "classpath",
      description = "Print the class path of Yugma, for programs of one's own.")
  static final class ClassPathVerb implements Verb {
    @Override
    public int run(Console console) {
      String path = System.getProperty("java.class.path", "");
      console
          .out()
          .println(
              Arrays.stream(path.split(File.pathSeparator, -1))
                  .map(entry -> Path.of(entry).toAbsolutePath().toString())
                  .collect(Collectors.joining(File.pathSeparator)));
      return Exit.OK;
    }
  }
}
