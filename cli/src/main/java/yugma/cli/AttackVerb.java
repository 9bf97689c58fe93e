// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `yugma attack`: puts an eavesdropper on a link of a live twin.
@Command(
    name = "attack",
    description = "Put an eavesdropper on a link of a live network, until it is lifted.",
    footer = {
      "",
      "Kind: intercept_resend. Such as: yugma attack a-b intercept_resend fraction=0.2",
    })
final class AttackVerb implements Verb {
  @Mixin private TwinOrder order = new TwinOrder();

  @Override
  public int run(Console console) throws IOException {
    return order.give("attack", console);
  }
}
