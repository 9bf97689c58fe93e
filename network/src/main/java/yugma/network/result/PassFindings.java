// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.network.link.BlockEntry;
import yugma.network.link.LinkRun;
import yugma.network.link.SkyPass;
import yugma.network.result.SatelliteResult.PassResult;

/// Turns the passes of satellites into the numbers of the result.
final class PassFindings {
  private final double seconds;

  /// @param seconds of simulated time that were run
  PassFindings(double seconds) {
    this.seconds = seconds;
  }

  SatelliteResult of(String satellite, List<LinkRun> links) {
    List<PassResult> passes = new ArrayList<>();
    for (LinkRun link : links) {
      if (link.link().a().equals(satellite)) {
        link.passes().stream()
            .filter(pass -> pass.pass().fromS() <= seconds)
            .forEach(pass -> passes.add(result(link, pass)));
      }
    }
    passes.sort(Comparator.comparingDouble(PassResult::fromS));
    return new SatelliteResult(passes);
  }

  private static PassResult result(LinkRun link, SkyPass pass) {
    Optional<BlockEntry> block =
        link.blocks().stream().filter(one -> isDuring(one, pass)).findFirst();
    return new PassResult(
        link.link().b(),
        link.link().id(),
        pass.pass().fromS(),
        pass.pass().culminationS(),
        pass.pass().untilS(),
        pass.pass().maxElevationDeg(),
        pass.sky().word(),
        pass.loss().totalDb(),
        block.map(BlockEntry::siftedBits).orElse(0L),
        block.map(BlockEntry::keyBits).orElse(0L),
        block.map(BlockEntry::qber).orElse(OptionalDouble.empty()));
  }

  private static boolean isDuring(BlockEntry block, SkyPass pass) {
    double start = block.start().seconds();
    return start >= pass.pass().fromS() - 1e-6 && start < pass.pass().untilS();
  }
}
