// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import yugma.keys.secret.Entropy;
import yugma.kme.ledger.LedgerException;
import yugma.kme.node.Node;
import yugma.kme.setting.NodeFileException;
import yugma.kme.setting.NodeFiles;

/// An entity as a process of its own, which lives until its standard input ends: so it does not
/// outlive whoever started it.
public final class NodeProcess {
  private NodeProcess() {}

  /// @param arguments the entity's file, and the name of this process among those of its site
  public static void main(String[] arguments)
      throws IOException, LedgerException, NodeFileException {
    Path file = Path.of(arguments[0]).toAbsolutePath();
    Node.Surroundings around =
        new Node.Surroundings(
            Clock.systemUTC(),
            Entropy.operatingSystem(),
            warning -> System.err.println("warning: " + warning),
            arguments[1]);
    try (Node node = Node.open(NodeFiles.read(file), file.resolveSibling(""), around)) {
      System.err.println("entity " + node.id() + " is up");
      while (System.in.read() >= 0) {
        // Nothing is said to it.
      }
    }
    System.err.println("closed");
  }
}
