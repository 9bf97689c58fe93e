// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yugma.network.link.LinkRun;
import yugma.network.link.SkyPass;
import yugma.network.result.LinkResult.LossItem;
import yugma.network.scenario.Medium;
import yugma.physics.freespace.Downlink;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.Receiver;

/// Where the light of a link is lost, part by part, from the source to a click.
final class LossBudget {
  private LossBudget() {}

  static List<LossItem> of(LinkRun link) {
    List<LossItem> items = new ArrayList<>();
    switch (link.link().medium()) {
      case Medium.Glass(Fibre fibre) -> {
        items.add(new LossItem("glass", fibre.lengthKm() * fibre.attenuationDbPerKm()));
        items.add(new LossItem("splices", fibre.splices() * fibre.spliceLossDb()));
        items.add(new LossItem("connectors", fibre.excessLossDb()));
      }
      case Medium.Sky(Downlink _, double _, double _, double _) ->
          highest(link).ifPresent(pass -> add(items, pass));
    }
    Receiver receiver = link.qkd().receiver();
    items.add(new LossItem("receiver", receiver.lossDb()));
    double counted = receiver.transmission();
    double optics = StrictMath.pow(10, -receiver.lossDb() / 10);
    items.add(new LossItem("detector", -10 * StrictMath.log10(counted / optics)));
    return items;
  }

  private static Optional<SkyPass> highest(LinkRun link) {
    return link.passes().stream()
        .max(Comparator.comparingDouble(pass -> pass.pass().maxElevationDeg()));
  }

  private static void add(List<LossItem> items, SkyPass pass) {
    items.add(new LossItem("geometry", pass.loss().geometryDb()));
    items.add(new LossItem("pointing", pass.loss().pointingDb()));
    items.add(new LossItem("atmosphere", pass.loss().atmosphereDb()));
    items.add(new LossItem("optics", pass.loss().opticsDb()));
  }
}
