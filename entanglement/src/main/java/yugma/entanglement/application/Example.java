// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.QuantumNetwork;

/// An application that comes with Yugma, ready to run on any network.
public enum Example {
  /// [Teleportation].
  TELEPORTATION(2, "random qubits teleported from the first node to the second") {
    @Override
    Supplier<List<Finding>> start(QuantumNetwork network, Wish wish) {
      List<Node> nodes = nodes(network, wish);
      Tries tries = new Tries(network, nodes.get(0), nodes.get(1), wish.shots(), wish.slots());
      return tries::findings;
    }
  },
  /// [ChshTest].
  CHSH(2, "the CHSH test of two nodes: 2 at most without entanglement, 2.828 at most with it") {
    @Override
    Supplier<List<Finding>> start(QuantumNetwork network, Wish wish) {
      List<Node> nodes = nodes(network, wish);
      ChshTest test = new ChshTest(network, nodes.get(0), nodes.get(1), wish.shots());
      return test::findings;
    }
  },
  /// [ChshGame] with pairs.
  CHSH_GAME(2, "the CHSH game of two players with pairs: won 0.854 of the time at most") {
    @Override
    Supplier<List<Finding>> start(QuantumNetwork network, Wish wish) {
      return game(network, wish, true);
    }
  },
  /// [ChshGame] without pairs.
  CHSH_GAME_CLASSICAL(2, "the CHSH game of two players without pairs: won 0.75 of the time") {
    @Override
    Supplier<List<Finding>> start(QuantumNetwork network, Wish wish) {
      return game(network, wish, false);
    }
  },
  /// [GhzState].
  GHZ(
      3,
      "GHZ states of a node, the first, and all others; of three Mermin's value, at most 2 or 4") {
    @Override
    Supplier<List<Finding>> start(QuantumNetwork network, Wish wish) {
      List<Node> nodes = nodes(network, wish);
      GhzState state =
          new GhzState(network, nodes.getFirst(), nodes.subList(1, nodes.size()), wish.shots());
      return state::findings;
    }
  },
  /// [PairSwitch].
  SWITCH(3, "a switch, the first node, that joins pairs of its users, all others") {
    @Override
    Supplier<List<Finding>> start(QuantumNetwork network, Wish wish) {
      List<Node> nodes = nodes(network, wish);
      PairSwitch hub =
          new PairSwitch(network, nodes.getFirst(), nodes.subList(1, nodes.size()), wish.slots());
      hub.useUp();
      hub.stopAfter(wish.shots());
      return hub::findings;
    }
  };

  private final int fewest;
  private final String title;

  /// What is wanted of it.
  ///
  /// @param nodes names of those that take part, in their order; none for the first that fit
  /// @param shots how often
  /// @param slots for pairs at each end, where it holds more than one
  /// @param seed of what is drawn
  public record Wish(List<String> nodes, int shots, int slots, long seed) {
    public Wish {
      nodes = List.copyOf(nodes);
      if (shots < 1) {
        throw new IllegalArgumentException("number of shots is " + shots + ", must be at least 1");
      }
    }
  }

  Example(int fewest, String title) {
    this.fewest = fewest;
    this.title = title;
  }

  /// The one of an id; nothing if there is none.
  public static Optional<Example> find(String id) {
    for (Example example : values()) {
      if (example.id().equals(id)) {
        return Optional.of(example);
      }
    }
    return Optional.empty();
  }

  /// Its name, such as `chsh-game`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What it is, in a line.
  public String title() {
    return title;
  }

  /// Starts its programs.
  ///
  /// @return what it has found, once the network has run
  abstract Supplier<List<Finding>> start(QuantumNetwork network, Wish wish);

  /// The nodes that were named, or the first two, or the one with most neighbours and those.
  List<Node> nodes(QuantumNetwork network, Wish wish) {
    List<Node> nodes = new ArrayList<>();
    if (!wish.nodes().isEmpty()) {
      wish.nodes().forEach(name -> nodes.add(network.node(name)));
    } else if (fewest == 2) {
      network.nodes().stream().limit(2).forEach(nodes::add);
    } else {
      nodes.addAll(network.widestStar());
    }
    long different = nodes.stream().distinct().count();
    if (different < nodes.size() || (fewest == 2 ? different != 2 : different < fewest)) {
      throw new IllegalArgumentException(
          "%s takes %s different nodes, not %s"
              .formatted(id(), fewest == 2 ? "2" : "at least " + fewest, nodes));
    }
    return nodes;
  }

  Supplier<List<Finding>> game(QuantumNetwork network, Wish wish, boolean isQuantum) {
    List<Node> nodes = nodes(network, wish);
    ChshGame game =
        new ChshGame(
            network, nodes.get(0), nodes.get(1), new ChshGame.Plan(wish.shots(), isQuantum));
    return game::findings;
  }
}
