// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `yugma impair`: lets something go wrong with a link of a live twin.
@Command(
    name = "impair",
    description = "Let something go wrong with a link of a live network, until it is lifted.",
    footer = {
      "",
      "Kinds: loss, cut. Such as: yugma impair a-b loss loss_db=3; yugma impair a-b cut",
    })
final class ImpairVerb implements Verb {
  @Mixin private TwinOrder order = new TwinOrder();

  @Override
  public int run(Console console) throws IOException {
    return order.give("impair", console);
  }
}
